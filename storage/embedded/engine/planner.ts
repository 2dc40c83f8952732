import { isNaNKey, kindOf, kindRange } from '../bson/order.js';
import type { Condition, Test } from '../query/filter.js';
import { directed, type SortField } from '../query/sort.js';
import type { Collection, Index } from './catalog.js';
import { indexPrefix, pastPrefix } from './keys.js';
import type { KeyRange } from './reader.js';

/** How to find the documents of a filter by one index. */
export interface Plan {
  readonly index: Index;
  /** Parts of the index to read, ascending and apart from each other. */
  readonly ranges: readonly KeyRange[];
  /** The one key of a unique index that can match, instead of ranges. */
  readonly points: readonly Buffer[] | undefined;
  readonly reverse: boolean;
  /** Whether the index yields the documents in the order that is asked for. */
  readonly sorted: boolean;
  /** Whether every document in the ranges satisfies the filter. */
  readonly exact: boolean;
  readonly score: number;
}

interface Interval {
  readonly low: Buffer;
  readonly lowInclusive: boolean;
  readonly high: Buffer;
  readonly highInclusive: boolean;
}

/** A filter of more combinations of `$in` values than this reads a wider range instead. */
const MAX_RANGES = 1_000;

/** Chooses the index that narrows a filter most; between equals the one that also gives the order. */
export function planScan(collection: Collection, filter: Condition, sort: readonly SortField[]): Plan {
  const conditions = conjuncts(filter);
  const constraints = constraintsOf(conditions);
  const [first, ...others] = [collection.primary, ...collection.indexes].map((index) =>
    planIndex(index, constraints, sort, conditions.length),
  );
  if (first === undefined) throw new Error('a collection has an index on _id');
  return others.reduce((best, plan) => (plan.score > best.score ? plan : best), first);
}

/** The conditions that all have to hold. */
export function conjuncts(filter: Condition): readonly Condition[] {
  const isJoint = filter.op === 'and' || (filter.op === 'or' && filter.of.length === 1);
  return isJoint ? filter.of.flatMap(conjuncts) : [filter];
}

interface Constraint {
  readonly intervals: readonly Interval[];
  /** How many conditions the intervals stand for. */
  readonly conditions: number;
}

function constraintsOf(conditions: readonly Condition[]): Map<string, Constraint> {
  const constraints = new Map<string, Constraint>();
  for (const condition of conditions) {
    const intervals = condition.op === 'field' ? intervalsOf(condition.test) : undefined;
    if (condition.op !== 'field' || intervals === undefined) continue;
    const known = constraints.get(condition.dotted) ?? { intervals: undefined, conditions: 0 };
    constraints.set(condition.dotted, {
      intervals: known.intervals === undefined ? intervals : intersect(known.intervals, intervals),
      conditions: known.conditions + 1,
    });
  }
  return constraints;
}

/** The values that satisfy a test, where an index can tell: it holds no arrays, and null for a missing field. */
function intervalsOf(test: Test): Interval[] | undefined {
  switch (test.op) {
    case 'eq':
      return Array.isArray(test.value) ? undefined : [point(test.key)];
    case 'any':
      return unite(test.of.map(intervalsOf));
    case 'gt':
    case 'gte':
    case 'lt':
    case 'lte':
      return rangeOf(test.op, test.key);
    default:
      return undefined;
  }
}

function point(key: Buffer): Interval {
  return { low: key, lowInclusive: true, high: key, highInclusive: true };
}

function unite(lists: readonly (Interval[] | undefined)[]): Interval[] | undefined {
  const known = lists.filter((list) => list !== undefined);
  if (known.length < lists.length) return undefined;
  const sorted = known.flat().sort((left, right) => Buffer.compare(left.low, right.low));
  return sorted.filter((interval, index) => !sorted[index - 1]?.low.equals(interval.low));
}

function rangeOf(op: 'gt' | 'gte' | 'lt' | 'lte', key: Buffer): Interval[] {
  const inclusive = op === 'gte' || op === 'lte';
  if (isNaNKey(key)) return inclusive ? [point(key)] : [];
  const { low, high } = kindRange(kindOf(key));
  return op === 'gt' || op === 'gte'
    ? [{ low: key, lowInclusive: inclusive, high, highInclusive: false }]
    : [{ low, lowInclusive: true, high: key, highInclusive: inclusive }];
}

function intersect(left: readonly Interval[], right: readonly Interval[]): Interval[] {
  return left.flatMap((one) => right.flatMap((other) => overlap(one, other)));
}

function overlap(one: Interval, other: Interval): Interval[] {
  const lows = Buffer.compare(one.low, other.low);
  const highs = Buffer.compare(one.high, other.high);
  const low = lows > 0 ? one.low : other.low;
  const high = highs < 0 ? one.high : other.high;
  const lowInclusive = (lows < 0 || one.lowInclusive) && (lows > 0 || other.lowInclusive);
  const highInclusive = (highs > 0 || one.highInclusive) && (highs < 0 || other.highInclusive);
  const order = Buffer.compare(low, high);
  const isEmpty = order > 0 || (order === 0 && !(lowInclusive && highInclusive));
  return isEmpty ? [] : [{ low, lowInclusive, high, highInclusive }];
}

function isPoint({ low, high }: Interval): boolean {
  return low.equals(high);
}

function planIndex(
  index: Index,
  constraints: ReadonlyMap<string, Constraint>,
  sort: readonly SortField[],
  conditions: number,
): Plan {
  const bounds = boundsOf(index, constraints);
  const direction = directionOf(index, sort, bounds.constants);
  const isOneDocument = index.unique && bounds.equalities === index.fields.length;
  return {
    index,
    ranges: bounds.ranges,
    points: isOneDocument ? bounds.prefixes : undefined,
    reverse: direction === -1,
    sorted: direction !== undefined,
    exact: bounds.conditions === conditions,
    score:
      (isOneDocument ? 100 : 0) +
      bounds.equalities * 2 +
      (bounds.isRange ? 1 : 0) +
      (direction === undefined ? 0 : 0.5),
  };
}

interface Bounds {
  prefixes: Buffer[];
  ranges: KeyRange[];
  /** Fields of which only one value remains; they do not count for the order. */
  constants: Set<string>;
  equalities: number;
  isRange: boolean;
  conditions: number;
}

/** Walks the fields of an index as long as each is bound to single values, and takes a range of the next one. */
function boundsOf(index: Index, constraints: ReadonlyMap<string, Constraint>): Bounds {
  let prefixes = [indexPrefix(index.id)];
  const bounds = { constants: new Set<string>(), equalities: 0, isRange: false, conditions: 0 };
  for (const { dotted, direction } of index.fields) {
    const constraint = constraints.get(dotted);
    if (constraint === undefined || constraint.intervals.length * prefixes.length > MAX_RANGES) break;
    const { intervals, conditions } = constraint;
    bounds.conditions += conditions;
    if (!intervals.every(isPoint)) {
      const ranges = prefixes.flatMap((prefix) => intervals.map((each) => keyRange(prefix, each, direction)));
      return { ...bounds, prefixes, ranges: inOrder(ranges), isRange: true };
    }
    prefixes = prefixes.flatMap((prefix) =>
      intervals.map(({ low }) => Buffer.concat([prefix, directed(low, direction)])),
    );
    if (intervals.length === 1) bounds.constants.add(dotted);
    bounds.equalities++;
  }
  prefixes.sort(Buffer.compare);
  return { ...bounds, prefixes, ranges: prefixes.map((prefix) => ({ gte: prefix, lt: pastPrefix(prefix) })) };
}

function inOrder(ranges: KeyRange[]): KeyRange[] {
  return ranges.sort((left, right) => Buffer.compare(left.gte, right.gte));
}

function keyRange(prefix: Buffer, interval: Interval, direction: 1 | -1): KeyRange {
  const { low, lowInclusive, high, highInclusive } = direction === 1 ? interval : turned(interval);
  const from = Buffer.concat([prefix, low]);
  const to = Buffer.concat([prefix, high]);
  return { gte: lowInclusive ? from : pastPrefix(from), lt: highInclusive ? pastPrefix(to) : to };
}

function turned({ low, lowInclusive, high, highInclusive }: Interval): Interval {
  return {
    low: directed(high, -1),
    lowInclusive: highInclusive,
    high: directed(low, -1),
    highInclusive: lowInclusive,
  };
}

/** 1 if the index read forwards gives the order, -1 if backwards, undefined if it does not give it. */
function directionOf(
  index: Index,
  sort: readonly SortField[],
  constants: ReadonlySet<string>,
): 1 | -1 | undefined {
  const wanted = sort.filter(({ dotted }) => !constants.has(dotted));
  const given = index.fields.filter(({ dotted }) => !constants.has(dotted));
  const turn = wanted[0]?.direction === given[0]?.direction || wanted.length === 0 ? 1 : -1;
  const serves = wanted.every(({ dotted, direction }, place) => {
    const other = given[place];
    return other?.dotted === dotted && other.direction * turn === direction;
  });
  return serves ? turn : undefined;
}
