import { type Doc, field, isArray, isDoc } from '../bson/document.js';
import { encodeKey, kindOf } from '../bson/order.js';
import { valueAt } from '../bson/path.js';
import { CommandError } from '../errors.js';

const operators = ['$eq', '$ne', '$gt', '$gte', '$lt', '$lte', '$in'] as const;

/** What is asked of the value at a path. */
export interface Test {
  readonly path: string;
  readonly operator: (typeof operators)[number];
  /** The operand as bytes that compare; several for `$in`, one for all others. */
  readonly keys: readonly Buffer[];
  /** The same as text to look up, for `$in` alone: of a thousand values none is compared by itself. */
  readonly among?: ReadonlySet<string>;
  readonly operand: unknown;
}

/** A filter, read and checked: all tests have to hold, and one side of every `$or`. */
export interface Filter {
  readonly tests: readonly Test[];
  readonly choices: readonly (readonly Filter[])[];
}

/** Reads a filter. An operator that this server does not serve is refused as MongoDB refuses an unknown one. */
export function parseFilter(filter: Doc): Filter {
  const fields = Object.entries(filter).filter(([name]) => name !== '$or');
  return {
    tests: fields.flatMap(([path, value]) => parseField(path, value)),
    choices: '$or' in filter ? [parseChoice(field(filter, '$or'))] : [],
  };
}

/** The filter of what satisfies several. */
export function allOf(filters: readonly Filter[]): Filter {
  return {
    tests: filters.flatMap(({ tests }) => tests),
    choices: filters.flatMap(({ choices }) => choices),
  };
}

function parseChoice(value: unknown): Filter[] {
  if (isArray(value) && value.length > 0 && value.every(isDoc)) return value.map(parseFilter);
  throw new CommandError('BadValue', '$or must be a nonempty array of objects');
}

function parseField(path: string, value: unknown): Test[] {
  if (path.startsWith('$')) throw new CommandError('BadValue', `unknown top level operator: ${path}`);
  if (!isOperators(value)) return [parseTest(path, '$eq', value)];
  return Object.entries(value).map(([name, operand]) => parseTest(path, name, operand));
}

/** Whether a value is a set of operators such as `{ $lt: 5 }`, as opposed to a document of fields. */
export function isOperators(value: unknown): value is Doc {
  return isDoc(value) && Object.keys(value)[0]?.startsWith('$') === true;
}

function parseTest(path: string, name: string, operand: unknown): Test {
  const operator = operators.find((each) => each === name);
  if (operator === undefined) throw new CommandError('BadValue', `unknown operator: ${name}`);
  const operands = operator === '$in' ? operand : [operand];
  if (!isArray(operands) || operands.some(isOperators))
    throw new CommandError('BadValue', `${name} has the wrong operand`);
  const keys = operands.map(encodeKey);
  return { path, operator, keys, operand, ...(operator === '$in' && { among: new Set(keys.map(asText)) }) };
}

/** Whether a document satisfies a filter. */
export function matches({ tests, choices }: Filter, doc: Doc): boolean {
  return (
    tests.every((test) => holds(test, doc)) &&
    choices.every((sides) => sides.some((side) => matches(side, doc)))
  );
}

/** Of an array it is enough that one element satisfies a test, or the array as a whole; `$ne` asks that none is equal. */
function holds({ path, operator, keys, among }: Test, doc: Doc): boolean {
  const value = valueAt(doc, path);
  const found = [value, ...(isArray(value) ? value : [])].map(encodeKey);
  if (among) return found.some((key) => among.has(asText(key)));
  if (operator === '$ne') return !found.some((key) => keys.some((wanted) => key.equals(wanted)));
  return found.some((key) => keys.some((wanted) => compares(operator, key, wanted)));
}

/** One character a byte: equal texts are equal bytes. */
const asText = (key: Buffer): string => key.toString('latin1');

/** Comparisons other than equality hold within one kind of value only. */
function compares(operator: Test['operator'], key: Buffer, wanted: Buffer): boolean {
  const order = Buffer.compare(key, wanted);
  if (order === 0) return operator !== '$gt' && operator !== '$lt';
  if (kindOf(key) !== kindOf(wanted)) return false;
  return order < 0 ? operator === '$lt' || operator === '$lte' : operator === '$gt' || operator === '$gte';
}
