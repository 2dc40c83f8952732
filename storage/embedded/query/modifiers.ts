import { Double, Int32, Long } from 'bson';
import { field, isArray, isDoc, toNumber } from '../bson/document.js';
import { encodeKey } from '../bson/order.js';
import { CommandError } from '../errors.js';
import { isOperators, parseFilter, parseTests } from './filter.js';
import { matches, valueMatches } from './match.js';

/** What becomes of the value at a path; `undefined` stands for a missing field, before and after. */
export type Modify = (current: unknown) => unknown;

/** The update operators served here, each from its operand to what it does. */
export const modifiers: Readonly<Record<string, (operand: unknown) => Modify>> = {
  $set: (operand) => () => operand,
  $setOnInsert: (operand) => () => operand,
  $unset: () => () => undefined,
  $inc: increment,
  $min: (operand) => (current) => (isBetter(operand, current, -1) ? operand : current),
  $max: (operand) => (current) => (isBetter(operand, current, 1) ? operand : current),
  $push: (operand) => changeArray('$push', operand, (array, added) => [...array, ...added]),
  $addToSet: (operand) => changeArray('$addToSet', operand, union),
  $pull: pull,
};

function isBetter(operand: unknown, current: unknown, sign: 1 | -1): boolean {
  return current === undefined || Buffer.compare(encodeKey(operand), encodeKey(current)) === sign;
}

function increment(operand: unknown): Modify {
  const check = (value: unknown) => {
    if (toNumber(value) === undefined)
      throw new CommandError('TypeMismatch', 'Cannot apply $inc to a non-numeric value');
    return value;
  };
  check(operand);
  return (current) => (current === undefined ? operand : add(check(current), operand));
}

/** The sum in the wider type of the two; an int that overflows becomes a long. */
function add(left: unknown, right: unknown): Int32 | Long | Double {
  if (left instanceof Double || right instanceof Double) {
    return new Double((toNumber(left) ?? NaN) + (toNumber(right) ?? NaN));
  }
  const sum = integer(left) + integer(right);
  if (BigInt.asIntN(64, sum) !== sum)
    throw new CommandError('BadValue', 'Failed to apply $inc: the sum overflows');
  const isInt = left instanceof Int32 && right instanceof Int32 && BigInt.asIntN(32, sum) === sum;
  return isInt ? new Int32(Number(sum)) : Long.fromBigInt(sum);
}

function integer(value: unknown): bigint {
  return value instanceof Long ? value.toBigInt() : BigInt(toNumber(value) ?? 0);
}

type Values = readonly unknown[];

function changeArray(
  name: string,
  operand: unknown,
  change: (array: Values, added: Values) => Values,
): Modify {
  const added = isOperators(operand) ? eachOf(name, operand) : [operand];
  return (current = []) => {
    if (isArray(current)) return change(current, added);
    throw new CommandError('BadValue', `The field of ${name} must be an array`);
  };
}

function eachOf(name: string, operand: Record<string, unknown>): Values {
  const other = Object.keys(operand).find((key) => key !== '$each');
  if (other !== undefined) throw new CommandError('BadValue', `Unrecognized clause in ${name}: ${other}`);
  const each = field(operand, '$each');
  if (isArray(each)) return each;
  const codeName = name === '$push' ? 'BadValue' : 'TypeMismatch';
  throw new CommandError(codeName, `The argument to $each in ${name} must be an array`);
}

function union(array: Values, added: Values): Values {
  return added.reduce<Values>((set, value) => {
    const key = encodeKey(value);
    return set.some((known) => encodeKey(known).equals(key)) ? set : [...set, value];
  }, array);
}

function pull(operand: unknown): Modify {
  const isPulled = pullTest(operand);
  return (current) => {
    if (current === undefined) return undefined;
    if (isArray(current)) return current.filter((element) => !isPulled(element));
    throw new CommandError('BadValue', 'Cannot apply $pull to a non-array value');
  };
}

function pullTest(operand: unknown): (element: unknown) => boolean {
  if (isDoc(operand) && !isOperators(operand)) {
    const condition = parseFilter(operand);
    return (element) => isDoc(element) && matches(condition, element);
  }
  const tests = parseTests(operand);
  return (element) => tests.every((test) => valueMatches(test, element));
}
