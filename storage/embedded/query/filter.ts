import { BSONRegExp } from 'bson';
import { type Doc, field, isArray, isDoc, toNumber } from '../bson/document.js';
import { encodeKey } from '../bson/order.js';
import { CommandError } from '../errors.js';
import { literalRegExp } from './regex.js';

/** What is asked of the values at a path. Comparisons other than `eq` hold within one kind of value only. */
export type Test =
  | { readonly op: 'eq' | 'gt' | 'gte' | 'lt' | 'lte'; readonly key: Buffer; readonly value: unknown }
  | { readonly op: 'any' | 'not'; readonly of: readonly Test[] }
  | { readonly op: 'exists'; readonly expected: boolean }
  | { readonly op: 'regex'; readonly regex: RegExp };

/** A filter, read and checked. */
export type Condition =
  | { readonly op: 'and' | 'or' | 'nor'; readonly of: readonly Condition[] }
  | { readonly op: 'field'; readonly path: string; readonly test: Test };

/** Reads a filter. An operator that this server does not serve is refused as MongoDB refuses an unknown one. */
export function parseFilter(filter: Doc): Condition {
  const of = Object.entries(filter).flatMap(([name, value]) =>
    name.startsWith('$') ? [parseLogical(name, value)] : parseField(name, value),
  );
  return { op: 'and', of };
}

function parseLogical(name: string, value: unknown): Condition {
  const op = name.slice(1);
  if (op !== 'and' && op !== 'or' && op !== 'nor') {
    throw new CommandError('BadValue', `unknown top level operator: ${name}`);
  }
  if (!isArray(value) || value.length === 0 || !value.every(isDoc)) {
    throw new CommandError('BadValue', `${name} must be a nonempty array of objects`);
  }
  return { op, of: value.map(parseFilter) };
}

function parseField(path: string, value: unknown): Condition[] {
  return parseTests(value).map((test) => ({ op: 'field', path, test }));
}

/** Reads what a value has to satisfy: all of a set of operators, or equality with what stands there instead. */
export function parseTests(value: unknown): Test[] {
  if (!isOperators(value)) return [parseEquality(value)];
  return Object.entries(value).flatMap(([name, operand]) => parseTest(name, operand, value));
}

/** Whether a value is a set of operators such as `{ $lt: 5 }`, as opposed to a document to compare with. */
export function isOperators(value: unknown): value is Doc {
  return isDoc(value) && Object.keys(value)[0]?.startsWith('$') === true;
}

function parseTest(name: string, operand: unknown, siblings: Doc): Test[] {
  const parse = Object.hasOwn(operators, name) ? operators[name] : undefined;
  if (parse === undefined) throw new CommandError('BadValue', `unknown operator: ${name}`);
  return parse(operand, siblings);
}

/** The operators served here, each from its operand, and those beside it, to what it asks. */
const operators: Readonly<Record<string, (operand: unknown, siblings: Doc) => Test[]>> = {
  $eq: (operand) => [compare('eq', operand)],
  $gt: (operand) => [compare('gt', operand)],
  $gte: (operand) => [compare('gte', operand)],
  $lt: (operand) => [compare('lt', operand)],
  $lte: (operand) => [compare('lte', operand)],
  $ne: (operand) => [{ op: 'not', of: [compare('eq', operand)] }],
  $in: (operand) => [parseIn('$in', operand)],
  $nin: (operand) => [{ op: 'not', of: [parseIn('$nin', operand)] }],
  $exists: (operand) => [{ op: 'exists', expected: isTruthy(operand) }],
  $not: (operand) => [{ op: 'not', of: parseNot(operand) }],
  $regex: (operand, siblings) => [parseRegex(operand, field(siblings, '$options') ?? '')],
  $options: (_operand, siblings) => {
    if (Object.hasOwn(siblings, '$regex')) return [];
    throw new CommandError('BadValue', '$options needs a $regex');
  },
};

function compare(op: 'eq' | 'gt' | 'gte' | 'lt' | 'lte', value: unknown): Test {
  if (value instanceof BSONRegExp) throw new CommandError('BadValue', `Can't have RegEx as arg to $${op}.`);
  return { op, key: encodeKey(value), value };
}

function parseEquality(value: unknown): Test {
  return value instanceof BSONRegExp ? parseRegex(value.pattern, value.options) : compare('eq', value);
}

function parseIn(name: string, operand: unknown): Test {
  if (!isArray(operand)) throw new CommandError('BadValue', `${name} needs an array`);
  if (operand.some(isOperators)) throw new CommandError('BadValue', `cannot nest $ under ${name}`);
  return { op: 'any', of: operand.map(parseEquality) };
}

function parseNot(operand: unknown): Test[] {
  if (operand instanceof BSONRegExp || isOperators(operand)) return parseTests(operand);
  throw new CommandError('BadValue', '$not needs a regex or a document of operators');
}

function parseRegex(operand: unknown, options: unknown): Test {
  const pattern = operand instanceof BSONRegExp && operand.options === '' ? operand.pattern : operand;
  if (typeof pattern === 'string' && typeof options === 'string') {
    return { op: 'regex', regex: literalRegExp(pattern, options) };
  }
  throw new CommandError('BadValue', '$regex and $options have to be strings');
}

/** What MongoDB takes for true where it expects a flag: anything but false, null and zero. */
export function isTruthy(value: unknown): boolean {
  return value !== false && value !== null && value !== undefined && toNumber(value) !== 0;
}
