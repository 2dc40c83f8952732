import { type Doc, decode } from '../bson/document.js';
import { CommandError } from '../errors.js';
import type { Condition } from '../query/filter.js';
import { matches } from '../query/match.js';
import { orderKey, type SortField } from '../query/sort.js';
import type { Collection } from './catalog.js';
import { conjuncts, type Plan, planScan } from './planner.js';
import type { Entry, Reader } from './reader.js';

/** Which documents of a collection are asked for, and in which order. */
export interface Query {
  readonly filter: Condition;
  readonly sort: readonly SortField[];
  readonly skip: number;
  /** 0 for no limit. */
  readonly limit: number;
}

/** Counts documents that were read from the store. */
export interface Counter {
  examined: number;
}

/** A stored document, read from the store and taken apart only when someone looks. */
export class Row {
  #bytes: Buffer | undefined;
  #doc: Doc | undefined;

  constructor(
    /** Where it is kept. */
    readonly key: Buffer,
    private readonly read: () => Buffer,
  ) {}

  get bytes(): Buffer {
    return (this.#bytes ??= this.read());
  }

  get doc(): Doc {
    return (this.#doc ??= decode(this.bytes));
  }
}

/** Sorting in memory holds no more bytes of documents than this. */
const MAX_SORT_BYTES = 64 * 1024 * 1024;

/** Finds documents one by one; nothing is read before it is asked for, except by a sort that no index serves. */
export async function* find(
  reader: Reader,
  collection: Collection,
  query: Query,
  counter: Counter,
): AsyncGenerator<Row> {
  const end = query.limit === 0 ? Infinity : query.skip + query.limit;
  const rows = mergeSorted(
    planBranches(collection, query).map((branch) => {
      const found = scanBranch(reader, collection, branch, counter);
      return branch.plan.sorted ? found : sortRows(found, query.sort, end);
    }),
    query.sort,
  );
  let place = 0;
  for await (const row of rows) {
    if (place++ >= query.skip) yield row;
    if (place >= end) return;
  }
}

interface Branch {
  readonly plan: Plan;
  readonly filter: Condition;
  /** Filters of branches before this one: what satisfies them was found there. */
  readonly earlier: readonly Condition[];
}

/** One scan for the whole filter, or one for each side of its `$or` if that narrows every one of them. */
function planBranches(collection: Collection, { filter, sort }: Query): Branch[] {
  const whole = planScan(collection, filter, sort);
  const conditions = conjuncts(filter);
  const choice = conditions.find(({ op }) => op === 'or');
  if (choice?.op !== 'or') return [{ plan: whole, filter, earlier: [] }];
  const others = conditions.filter((condition) => condition !== choice);
  const filters = choice.of.map((side): Condition => ({ op: 'and', of: [...others, side] }));
  const branches = filters.map((each, place) => {
    return { plan: planScan(collection, each, sort), filter: each, earlier: filters.slice(0, place) };
  });
  return branches.every(({ plan }) => plan.score > whole.score)
    ? branches
    : [{ plan: whole, filter, earlier: [] }];
}

async function* scanBranch(
  reader: Reader,
  collection: Collection,
  { plan, filter, earlier }: Branch,
  counter: Counter,
): AsyncGenerator<Row> {
  const isPrimary = plan.index === collection.primary;
  for await (const [key, value] of planEntries(reader, plan)) {
    const row = isPrimary
      ? new Row(key, () => value)
      : new Row(value, () => readDocument(reader, value, counter));
    if (isPrimary) counter.examined++;
    const isWanted = plan.exact || matches(filter, row.doc);
    if (isWanted && !earlier.some((each) => matches(each, row.doc))) yield row;
  }
}

function readDocument(reader: Reader, key: Buffer, counter: Counter): Buffer {
  const bytes = reader.get(key);
  if (bytes === undefined)
    throw new CommandError('InternalError', 'an index names a document that is not there');
  counter.examined++;
  return bytes;
}

async function* planEntries(reader: Reader, plan: Plan): AsyncGenerator<Entry> {
  for (const range of inDirection(plan.ranges, plan.reverse)) {
    const value = plan.areKeys ? reader.get(range.gte) : undefined;
    if (value !== undefined) yield [range.gte, value];
    if (!plan.areKeys) yield* reader.entries(range, plan.reverse);
  }
}

function inDirection<Item>(items: readonly Item[], reverse: boolean): readonly Item[] {
  return reverse ? [...items].reverse() : items;
}

interface Ranked {
  readonly rank: Buffer;
  readonly row: Row;
}

/** Sorts in memory and keeps no more than the first `end` rows. */
async function* sortRows(
  rows: AsyncIterable<Row>,
  sort: readonly SortField[],
  end: number,
): AsyncGenerator<Row> {
  let ranked: Ranked[] = [];
  let bytes = 0;
  for await (const row of rows) {
    const rank = orderKey(row.doc, sort);
    const { key, bytes: document } = row;
    ranked.push({ rank, row: new Row(key, () => document) });
    bytes += rank.length + document.length;
    if (ranked.length <= 2 * end && bytes <= MAX_SORT_BYTES) continue;
    ranked = ranked.sort(byRank).slice(0, end);
    bytes = ranked.reduce((sum, each) => sum + each.rank.length + each.row.bytes.length, 0);
    if (bytes > MAX_SORT_BYTES) {
      const message = `Sort exceeded memory limit of ${MAX_SORT_BYTES} bytes; give it an index`;
      throw new CommandError('QueryExceededMemoryLimitNoDiskUseAllowed', message);
    }
  }
  for (const { row } of ranked.sort(byRank).slice(0, end)) yield row;
}

function byRank(left: Ranked, right: Ranked): number {
  return Buffer.compare(left.rank, right.rank);
}

/** Joins streams that are sorted each; without a sort one after the other. */
async function* mergeSorted(streams: AsyncGenerator<Row>[], sort: readonly SortField[]): AsyncGenerator<Row> {
  if (streams.length === 1 || sort.length === 0) {
    for (const stream of streams) yield* stream;
    return;
  }
  try {
    const heads = (await Promise.all(streams.map((stream) => advance(stream, sort)))).filter(
      (head) => head !== undefined,
    );
    for (let first = least(heads); first !== undefined; first = least(heads)) {
      yield first.row;
      const next = await advance(first.stream, sort);
      heads.splice(heads.indexOf(first), 1, ...(next === undefined ? [] : [next]));
    }
  } finally {
    await Promise.all(streams.map((stream) => stream.return(undefined)));
  }
}

interface Head extends Ranked {
  readonly stream: AsyncGenerator<Row>;
}

async function advance(stream: AsyncGenerator<Row>, sort: readonly SortField[]): Promise<Head | undefined> {
  const next = await stream.next();
  return next.done ? undefined : { stream, row: next.value, rank: orderKey(next.value.doc, sort) };
}

function least(heads: readonly Head[]): Head | undefined {
  return heads.reduce<Head | undefined>(
    (first, head) => (first && byRank(first, head) <= 0 ? first : head),
    undefined,
  );
}
