import { encodeKey, kindOf } from '../bson/order.js';
import type { Condition, Test } from '../query/filter.js';
import { directed, type SortField } from '../query/sort.js';
import type { Collection } from './catalog.js';
import { type Index, indexPrefix, past, within } from './keys.js';
import type { KeyRange } from './reader.js';

/** How to find the documents of a filter by one index. */
export interface Plan {
  readonly index: Index;
  /** Parts of the index to read, ascending and apart from each other. */
  readonly ranges: readonly KeyRange[];
  /** Whether each range can hold no other key than the one it begins with. */
  readonly areKeys: boolean;
  readonly reverse: boolean;
  /** Whether the index yields the documents in the order that is asked for. */
  readonly sorted: boolean;
  /** Whether every document in the ranges satisfies the filter. */
  readonly exact: boolean;
  /** How much the index narrows the filter, for comparison with other plans. */
  readonly score: number;
}

/** A filter of more combinations of `$in` values than this reads a wider part of the index instead. */
const MAX_RANGES = 1_000;

/** Chooses the index that narrows a filter most; between equals the one that also gives the order. */
export function planScan(collection: Collection, filter: Condition, sort: readonly SortField[]): Plan {
  const conditions = conjuncts(filter);
  const constraints = constraintsOf(conditions);
  const plan = (index: Index) => planIndex(index, constraints, sort, conditions.length);
  return collection.indexes
    .map(plan)
    .reduce((best, next) => (next.score > best.score ? next : best), plan(collection.primary));
}

/** The conditions that all have to hold. */
export function conjuncts(filter: Condition): readonly Condition[] {
  const isJoint = filter.op === 'and' || (filter.op === 'or' && filter.of.length === 1);
  return isJoint ? filter.of.flatMap(conjuncts) : [filter];
}

/** The values that a field may have, and how many conditions say so. */
interface Constraint {
  readonly ranges: readonly KeyRange[];
  readonly conditions: number;
}

function constraintsOf(conditions: readonly Condition[]): Map<string, Constraint> {
  const constraints = new Map<string, Constraint>();
  for (const condition of conditions) {
    const ranges = condition.op === 'field' ? rangesOf(condition.test) : undefined;
    if (condition.op !== 'field' || ranges === undefined) continue;
    const known = constraints.get(condition.path);
    constraints.set(condition.path, {
      ranges: known === undefined ? ranges : intersect(known.ranges, ranges),
      conditions: (known?.conditions ?? 0) + 1,
    });
  }
  return constraints;
}

/** The values that satisfy a test, where an index can tell: it holds no arrays, and null for a missing field. */
function rangesOf(test: Test): KeyRange[] | undefined {
  switch (test.op) {
    case 'eq':
      return [within(test.key)];
    case 'gt':
      return [{ gte: past(test.key), lt: pastKind(test.key) }];
    case 'gte':
      return [{ gte: test.key, lt: pastKind(test.key) }];
    case 'lt':
      return [{ gte: Buffer.of(kindOf(test.key)), lt: test.key }];
    case 'lte':
      return [{ gte: Buffer.of(kindOf(test.key)), lt: past(test.key) }];
    case 'any':
      return unite(test.of.map(rangesOf));
    default:
      return undefined;
  }
}

/** Kinds leave a free one behind each. */
function pastKind(key: Buffer): Buffer {
  return Buffer.of(kindOf(key) + 1);
}

function unite(lists: readonly (KeyRange[] | undefined)[]): KeyRange[] | undefined {
  const known = lists.filter((list) => list !== undefined);
  if (known.length < lists.length) return undefined;
  const sorted = inOrder(known.flat());
  return sorted.filter(({ gte }, place) => !sorted[place - 1]?.gte.equals(gte));
}

function intersect(left: readonly KeyRange[], right: readonly KeyRange[]): KeyRange[] {
  const overlaps = left.flatMap((one) =>
    right.map((other) => ({
      gte: Buffer.compare(one.gte, other.gte) > 0 ? one.gte : other.gte,
      lt: Buffer.compare(one.lt, other.lt) < 0 ? one.lt : other.lt,
    })),
  );
  return overlaps.filter(({ gte, lt }) => Buffer.compare(gte, lt) < 0);
}

function inOrder(ranges: KeyRange[]): KeyRange[] {
  return ranges.sort((left, right) => Buffer.compare(left.gte, right.gte));
}

function planIndex(
  index: Index,
  constraints: ReadonlyMap<string, Constraint>,
  sort: readonly SortField[],
  conditions: number,
): Plan {
  const bounds = boundsOf(index, constraints);
  const direction = directionOf(index, sort, bounds.constants);
  const areKeys = index.unique && bounds.isComplete;
  return {
    index,
    ranges: bounds.ranges,
    areKeys,
    reverse: direction === -1,
    sorted: direction !== undefined,
    exact: bounds.conditions === conditions,
    score: (areKeys ? 100 : bounds.score) + (direction === undefined ? 0 : 0.5),
  };
}

interface Bounds {
  readonly ranges: KeyRange[];
  /** Whether every field of the index is bound to single values. */
  readonly isComplete: boolean;
  /** Fields of which only one value remains; they do not count for the order. */
  readonly constants: ReadonlySet<string>;
  /** How many conditions the ranges stand for. */
  readonly conditions: number;
  readonly score: number;
}

/** Walks the fields of an index as long as each is bound to single values, and takes a range of the next one. */
function boundsOf(index: Index, constraints: ReadonlyMap<string, Constraint>): Bounds {
  let prefixes = [indexPrefix(index.id)];
  let conditions = 0;
  let score = 0;
  const constants = new Set<string>();
  for (const { path, direction } of index.fields) {
    const constraint = constraints.get(path);
    const isMany = (constraint?.ranges.length ?? 0) * prefixes.length > MAX_RANGES;
    const isOneByOne = constraint?.ranges.every(isOneValue) === true;
    if (constraint === undefined || isMany || (direction === -1 && !isOneByOne)) {
      return { ranges: inOrder(prefixes.map(within)), isComplete: false, constants, conditions, score };
    }
    conditions += constraint.conditions;
    score += isOneByOne && !constraint.ranges.some(isNull) ? 2 : 1;
    if (!isOneByOne) {
      const ranges = prefixes.flatMap((prefix) => constraint.ranges.map((range) => under(prefix, range)));
      return { ranges: inOrder(ranges), isComplete: false, constants, conditions, score };
    }
    prefixes = prefixes.flatMap((prefix) =>
      constraint.ranges.map(({ gte }) => Buffer.concat([prefix, directed(gte, direction)])),
    );
    if (constraint.ranges.length === 1) constants.add(path);
  }
  return { ranges: inOrder(prefixes.map(within)), isComplete: true, constants, conditions, score };
}

function under(prefix: Buffer, { gte, lt }: KeyRange): KeyRange {
  return { gte: Buffer.concat([prefix, gte]), lt: Buffer.concat([prefix, lt]) };
}

/** Null is what most documents have, where some have it; it narrows no more than a range does. */
function isNull({ gte }: KeyRange): boolean {
  return gte.equals(encodeKey(null));
}

function isOneValue({ gte, lt }: KeyRange): boolean {
  return lt.equals(past(gte));
}

/** Documents of which an index holds the same values follow one another by `_id`. */
const byId: SortField = { path: '_id', direction: 1 };

/** 1 if the index read forwards gives the order, -1 if backwards, undefined if it does not give it. */
function directionOf(
  index: Index,
  sort: readonly SortField[],
  constants: ReadonlySet<string>,
): 1 | -1 | undefined {
  const wanted = sort.filter(({ path }) => !constants.has(path));
  const given = [...index.fields, byId].filter(({ path }) => !constants.has(path));
  const turn = wanted.length === 0 || wanted[0]?.direction === given[0]?.direction ? 1 : -1;
  const serves = wanted.every(({ path, direction }, place) => {
    return given[place]?.path === path && given[place].direction * turn === direction;
  });
  return serves ? turn : undefined;
}
