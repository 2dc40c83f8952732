import { encodeKey, kindOf } from '../bson/order.js';
import type { Filter, Test } from '../query/filter.js';
import { directed, type SortField } from '../query/sort.js';
import type { Collection } from './catalog.js';
import { type Index, indexPrefix, past, within } from './keys.js';
import type { KeyRange } from './level.js';

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
  /** How much the index narrows the filter, for comparison with other plans. */
  readonly score: number;
}

/** A filter of more combinations of `$in` values than this reads a wider part of the index instead. */
const MAX_RANGES = 1_000;

/** Chooses the index that narrows a filter most; between equals the one that also gives the order. */
export function planScan(collection: Collection, { tests }: Filter, sort: readonly SortField[]): Plan {
  const constraints = constraintsOf(tests);
  return collection.indexes
    .map((index) => planIndex(index, constraints, sort))
    .reduce(
      (best, next) => (next.score > best.score ? next : best),
      planIndex(collection.primary, constraints, sort),
    );
}

/** The values that a field may have, as ranges of keys. */
type Constraints = ReadonlyMap<string, readonly KeyRange[]>;

function constraintsOf(tests: readonly Test[]): Constraints {
  const constraints = new Map<string, readonly KeyRange[]>();
  for (const test of tests.filter(({ operator }) => operator !== '$ne')) {
    const known = constraints.get(test.path);
    constraints.set(test.path, known === undefined ? rangesOf(test) : intersect(known, rangesOf(test)));
  }
  return constraints;
}

/** The keys that satisfy a test: an index holds no arrays, and null for a missing field. */
function rangesOf({ operator, keys }: Test): KeyRange[] {
  const ranges = inOrder(keys.map((key) => rangeOf(operator, key)));
  return ranges.filter(({ gte }, place) => !ranges[place - 1]?.gte.equals(gte));
}

function rangeOf(operator: Test['operator'], key: Buffer): KeyRange {
  const kind = kindOf(key);
  const all = { gte: Buffer.of(kind), lt: Buffer.of(kind + 1) };
  if (operator === '$gt') return { ...all, gte: past(key) };
  if (operator === '$gte') return { ...all, gte: key };
  if (operator === '$lt') return { ...all, lt: key };
  return operator === '$lte' ? { ...all, lt: past(key) } : within(key);
}

function intersect(left: readonly KeyRange[], right: readonly KeyRange[]): readonly KeyRange[] {
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

function planIndex(index: Index, constraints: Constraints, sort: readonly SortField[]): Plan {
  const bounds = boundsOf(index, constraints);
  const direction = directionOf(index, sort, bounds.constants);
  const areKeys = index.unique && bounds.isComplete;
  return {
    index,
    ranges: bounds.ranges,
    areKeys,
    reverse: direction === -1,
    sorted: direction !== undefined,
    score: (areKeys ? 100 : bounds.score) + (direction === undefined ? 0 : 0.5),
  };
}

interface Bounds {
  readonly ranges: KeyRange[];
  /** Whether every field of the index is bound to single values. */
  readonly isComplete: boolean;
  /** Fields of which only one value remains; they do not count for the order. */
  readonly constants: ReadonlySet<string>;
  readonly score: number;
}

/** Walks the fields of an index as long as each is bound to single values, and takes a range of the next one. */
function boundsOf(index: Index, constraints: Constraints): Bounds {
  let prefixes = [indexPrefix(index.id)];
  let score = 0;
  const constants = new Set<string>();
  for (const { path, direction } of index.fields) {
    const values = constraints.get(path);
    const isOneByOne = values?.every(isOneValue) === true;
    const isMany = (values?.length ?? 0) * prefixes.length > MAX_RANGES;
    if (values === undefined || isMany || (direction === -1 && !isOneByOne)) {
      return { ranges: inOrder(prefixes.map(within)), isComplete: false, constants, score };
    }
    score += isOneByOne && !values.some(isNull) ? 2 : 1;
    if (!isOneByOne) {
      const ranges = prefixes.flatMap((prefix) => values.map((range) => under(prefix, range)));
      return { ranges: inOrder(ranges), isComplete: false, constants, score };
    }
    prefixes = prefixes.flatMap((prefix) =>
      values.map(({ gte }) => Buffer.concat([prefix, directed(gte, direction)])),
    );
    if (values.length === 1) constants.add(path);
  }
  return { ranges: inOrder(prefixes.map(within)), isComplete: true, constants, score };
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
