import { type Doc, decode } from '../bson/document.js';
import { CommandError } from '../errors.js';
import { allOf, type Filter, matches } from '../query/filter.js';
import { orderKey, type SortField } from '../query/sort.js';
import type { Collection } from './catalog.js';
import { type Plan, planScan } from './planner.js';
import type { Entry, KeyRange } from './level.js';
import type { Reader } from './reader.js';

/** Which documents of a collection are asked for, and in which order. */
export interface Query {
  readonly filter: Filter;
  readonly sort: readonly SortField[];
  /** 0 for no limit. */
  readonly limit: number;
}

/** Counts documents that were read from the store. */
export interface Counter {
  examined: number;
}

/** A stored document and where it is kept. */
export interface Row {
  readonly key: Buffer;
  readonly bytes: Buffer;
  readonly doc: Doc;
}

/** Sorting in memory holds no more bytes of documents than this. */
const MAX_SORT_BYTES = 64 * 1024 * 1024;

/** Finds documents one by one; nothing is read before it is asked for, except by a sort that no index serves. */
export async function* find(
  reader: Reader,
  collection: Collection,
  { filter, sort, limit }: Query,
  counter: Counter,
): AsyncGenerator<Row> {
  const end = limit === 0 ? Infinity : limit;
  const branches = planBranches(collection, filter, sort);
  const found = scanBranches(reader, collection, branches, end, counter);
  const isSorted = sort.length === 0 || (branches.length === 1 && branches.every(({ plan }) => plan.sorted));
  yield* first(isSorted ? found : sortRows(found, sort, end), end);
}

async function* first(rows: AsyncIterable<Row>, end: number): AsyncGenerator<Row> {
  let count = 0;
  for await (const row of rows) {
    yield row;
    if (++count >= end) return;
  }
}

interface Branch {
  readonly plan: Plan;
  readonly filter: Filter;
}

/** One scan for the whole filter, or one for each side of its `$or` if that narrows every one of them. */
function planBranches(collection: Collection, filter: Filter, sort: readonly SortField[]): Branch[] {
  const branch = (each: Filter): Branch => ({ plan: planScan(collection, each, sort), filter: each });
  const whole = branch(filter);
  const [sides = [], ...choices] = filter.choices;
  const branches = sides.map((side) => branch(allOf([{ tests: filter.tests, choices }, side])));
  const isNarrower = branches.length > 0 && branches.every(({ plan }) => plan.score > whole.plan.score);
  return isNarrower ? branches : [whole];
}

/** One branch after the other; of a sorted one no more than the first rows. What an earlier one found is left out. */
async function* scanBranches(
  reader: Reader,
  collection: Collection,
  branches: readonly Branch[],
  end: number,
  counter: Counter,
): AsyncGenerator<Row> {
  for (const [place, { plan, filter }] of branches.entries()) {
    const earlier = branches.slice(0, place);
    const found = scan(reader, collection, plan, counter, (doc) => {
      return matches(filter, doc) && !earlier.some((other) => matches(other.filter, doc));
    });
    yield* plan.sorted ? first(found, end) : found;
  }
}

async function* scan(
  reader: Reader,
  collection: Collection,
  plan: Plan,
  counter: Counter,
  isWanted: (doc: Doc) => boolean,
): AsyncGenerator<Row> {
  for await (const [key, value] of planEntries(reader, plan)) {
    const isDocument = plan.index === collection.primary;
    const row = isDocument ? rowOf(key, value) : rowOf(value, reader.get(value));
    counter.examined++;
    if (isWanted(row.doc)) yield row;
  }
}

function rowOf(key: Buffer, bytes: Buffer | undefined): Row {
  if (bytes !== undefined) return { key, bytes, doc: decode(bytes) };
  throw new CommandError('InternalError', 'an index names a document that is not there');
}

const planEntries = (
  reader: Reader,
  { ranges, areKeys, reverse }: Plan,
): AsyncIterable<Entry> | Iterable<Entry> =>
  areKeys ? entriesAt(reader, reverse ? ranges.toReversed() : ranges) : reader.entries(ranges, reverse);

/** Of ranges that hold one key at the most. */
function* entriesAt(reader: Reader, ranges: readonly KeyRange[]): Generator<Entry> {
  for (const { gte } of ranges) {
    const value = reader.get(gte);
    if (value !== undefined) yield [gte, value];
  }
}

interface Ranked {
  readonly rank: Buffer;
  readonly key: Buffer;
  readonly bytes: Buffer;
}

/** Sorts in memory and keeps no more than the first `end` rows. */
async function* sortRows(
  rows: AsyncIterable<Row>,
  sort: readonly SortField[],
  end: number,
): AsyncGenerator<Row> {
  let ranked: Ranked[] = [];
  let size = 0;
  for await (const { key, bytes, doc } of rows) {
    const next = { rank: orderKey(doc, sort), key, bytes };
    ranked.push(next);
    size += sizeOf(next);
    if (ranked.length <= 2 * end && size <= MAX_SORT_BYTES) continue;
    ranked = ranked.sort(byRank).slice(0, end);
    size = ranked.reduce((sum, each) => sum + sizeOf(each), 0);
    if (size > MAX_SORT_BYTES) {
      const message = `Sort exceeded memory limit of ${MAX_SORT_BYTES} bytes; give it an index`;
      throw new CommandError('QueryExceededMemoryLimitNoDiskUseAllowed', message);
    }
  }
  for (const { key, bytes } of ranked.sort(byRank)) yield rowOf(key, bytes);
}

function sizeOf({ rank, bytes }: Ranked): number {
  return rank.length + bytes.length;
}

function byRank(left: Ranked, right: Ranked): number {
  return Buffer.compare(left.rank, right.rank);
}
