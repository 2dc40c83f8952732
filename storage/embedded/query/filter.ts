import { BSONRegExp } from 'bson';
import { type Doc, field, isDoc, toNumber } from '../bson/document.js';
import { encodeKey, isRangeKind, kindOf } from '../bson/order.js';
import { parsePath, type Path } from '../bson/path.js';
import { CommandError } from '../errors.js';
import { literalRegExp } from './regex.js';

/** Operators that compare with one value; a range operator compares within one kind of value only. */
export type Comparison = 'eq' | 'gt' | 'gte' | 'lt' | 'lte';

/** What is asked of the values at a path. */
export type Test =
  | { readonly op: Comparison; readonly key: Buffer; readonly value: unknown }
  | { readonly op: 'any'; readonly of: readonly Test[] }
  | { readonly op: 'not'; readonly of: readonly Test[] }
  | { readonly op: 'exists'; readonly expected: boolean }
  | { readonly op: 'size'; readonly size: number }
  | { readonly op: 'regex'; readonly regex: RegExp; readonly source: BSONRegExp }
  | { readonly op: 'element'; readonly matches: Condition | readonly Test[] };

/** A filter, read and checked. */
export type Condition =
  | { readonly op: 'and' | 'or' | 'nor'; readonly of: readonly Condition[] }
  | { readonly op: 'field'; readonly dotted: string; readonly path: Path; readonly test: Test };

/** Reads a filter. An operator that this server does not serve is refused as MongoDB refuses an unknown one. */
export function parseFilter(filter: Doc): Condition {
  const of = Object.entries(filter).flatMap(([name, value]) =>
    name.startsWith('$') ? parseLogical(name, value) : parseField(name, value),
  );
  return { op: 'and', of };
}

function parseLogical(name: string, value: unknown): Condition[] {
  if (name === '$comment') return [];
  const op = name.slice(1);
  if (op !== 'and' && op !== 'or' && op !== 'nor') {
    throw new CommandError('BadValue', `unknown top level operator: ${name}`);
  }
  if (!Array.isArray(value) || value.length === 0 || !value.every(isDoc)) {
    throw new CommandError('BadValue', `${name} must be a nonempty array of objects`);
  }
  return [{ op, of: value.map(parseFilter) }];
}

function parseField(dotted: string, value: unknown): Condition[] {
  const path = parsePath(dotted);
  const tests = isOperators(value) ? parseTests(value) : [parseEquality(value)];
  return tests.map((test) => ({ op: 'field', dotted, path, test }));
}

/** Whether a value is a set of operators such as `{ $lt: 5 }`, as opposed to a document to compare with. */
export function isOperators(value: unknown): value is Doc {
  return isDoc(value) && Object.keys(value)[0]?.startsWith('$') === true;
}

/** Reads a set of operators, all of which a value has to satisfy. */
export function parseTests(operators: Doc): Test[] {
  return Object.entries(operators)
    .filter(([name]) => name !== '$options')
    .map(([name, operand]) => parseTest(name, operand, operators))
    .concat(refuseLoneOptions(operators));
}

function refuseLoneOptions(operators: Doc): [] {
  if ('$options' in operators && !('$regex' in operators)) {
    throw new CommandError('BadValue', '$options needs a $regex');
  }
  return [];
}

function parseTest(name: string, operand: unknown, siblings: Doc): Test {
  switch (name) {
    case '$eq':
      return comparison('eq', operand);
    case '$ne':
      return { op: 'not', of: [refuseRegex(name, operand)] };
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
      return parseRange(name, operand);
    case '$in':
      return parseIn(name, operand);
    case '$nin':
      return { op: 'not', of: [parseIn(name, operand)] };
    case '$exists':
      return { op: 'exists', expected: isTruthy(operand) };
    case '$not':
      return { op: 'not', of: parseNot(operand) };
    case '$regex':
      return parseRegex(operand, field(siblings, '$options'));
    case '$size':
      return { op: 'size', size: parseSize(operand) };
    case '$elemMatch':
      return { op: 'element', matches: parseElement(operand) };
    default:
      throw new CommandError('BadValue', `unknown operator: ${name}`);
  }
}

function comparison(op: Comparison, value: unknown): Test {
  return { op, key: encodeKey(value), value };
}

/** Reads a value written where operators could stand: a regular expression matches, anything else equals. */
export function parseEquality(value: unknown): Test {
  return value instanceof BSONRegExp ? parseRegex(value, undefined) : comparison('eq', value);
}

function refuseRegex(name: string, operand: unknown): Test {
  if (operand instanceof BSONRegExp)
    throw new CommandError('BadValue', `Can't have regex as arg to ${name}.`);
  return comparison('eq', operand);
}

function parseRange(name: '$gt' | '$gte' | '$lt' | '$lte', operand: unknown): Test {
  refuseRegex(name, operand);
  const key = encodeKey(operand);
  if (!isRangeKind(kindOf(key))) {
    throw new CommandError('BadValue', `the embedded store does not compare ${name} with MinKey or MaxKey`);
  }
  const op = { $gt: 'gt', $gte: 'gte', $lt: 'lt', $lte: 'lte' } as const;
  return { op: op[name], key, value: operand };
}

function parseIn(name: string, operand: unknown): Test {
  if (!Array.isArray(operand)) throw new CommandError('BadValue', `${name} needs an array`);
  if (operand.some(isOperators)) throw new CommandError('BadValue', `cannot nest $ under ${name}`);
  return { op: 'any', of: operand.map(parseEquality) };
}

function parseNot(operand: unknown): Test[] {
  if (operand instanceof BSONRegExp) return [parseRegex(operand, undefined)];
  if (!isDoc(operand)) throw new CommandError('BadValue', '$not needs a regex or a document');
  if (!isOperators(operand)) throw new CommandError('BadValue', '$not needs operators');
  return parseTests(operand);
}

function parseRegex(pattern: unknown, options: unknown): Test {
  const source =
    pattern instanceof BSONRegExp && options === undefined
      ? pattern
      : new BSONRegExp(
          regexText('$regex', pattern),
          options === undefined ? '' : regexText('$options', options),
        );
  return { op: 'regex', regex: literalRegExp(source.pattern, source.options), source };
}

function regexText(name: string, value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof BSONRegExp && value.options === '') return value.pattern;
  throw new CommandError('BadValue', `${name} has to be a string`);
}

function parseSize(operand: unknown): number {
  const size = toNumber(operand);
  if (size === undefined || !Number.isInteger(size) || size < 0) {
    throw new CommandError('BadValue', '$size must be a whole number that is not negative');
  }
  return size;
}

function parseElement(operand: unknown): Condition | readonly Test[] {
  if (!isDoc(operand)) throw new CommandError('BadValue', '$elemMatch needs an Object');
  const first = Object.keys(operand)[0] ?? '';
  const isCondition = !isOperators(operand) || ['$and', '$or', '$nor'].includes(first);
  return isCondition ? parseFilter(operand) : parseTests(operand);
}

/** What MongoDB takes for true where it expects a flag: anything but false, null and zero. */
export function isTruthy(value: unknown): boolean {
  return value !== false && value !== null && value !== undefined && toNumber(value) !== 0;
}
