import { Double, Int32, Long } from 'bson';
import { field, isDoc, toNumber } from '../bson/document.js';
import { encodeKey } from '../bson/order.js';
import { CommandError } from '../errors.js';
import { isOperators, parseEquality, parseFilter, parseTests } from './filter.js';
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
  $push: (operand) => append('$push', operand),
  $addToSet: (operand) => append('$addToSet', operand),
  $pull: pull,
};

function isBetter(operand: unknown, current: unknown, sign: 1 | -1): boolean {
  return current === undefined || Buffer.compare(encodeKey(operand), encodeKey(current)) === sign;
}

function increment(operand: unknown): Modify {
  if (toNumber(operand) === undefined) {
    throw new CommandError('TypeMismatch', 'Cannot increment with non-numeric argument');
  }
  return (current) => {
    if (current === undefined) return operand;
    if (toNumber(current) === undefined) {
      throw new CommandError('TypeMismatch', 'Cannot apply $inc to a value of non-numeric type');
    }
    return add(current, operand);
  };
}

/** The sum in the wider type of the two; an int that overflows becomes a long. */
export function add(left: unknown, right: unknown): Int32 | Long | Double {
  if (left instanceof Double || right instanceof Double) {
    return new Double((toNumber(left) ?? NaN) + (toNumber(right) ?? NaN));
  }
  const sum = integer(left) + integer(right);
  if (BigInt.asIntN(64, sum) !== sum) {
    throw new CommandError('BadValue', 'Failed to apply $inc operations to current value: the sum overflows');
  }
  const isInt = left instanceof Int32 && right instanceof Int32 && BigInt.asIntN(32, sum) === sum;
  return isInt ? new Int32(Number(sum)) : Long.fromBigInt(sum);
}

function integer(value: unknown): bigint {
  return value instanceof Long ? value.toBigInt() : BigInt(toNumber(value) ?? 0);
}

function append(name: '$push' | '$addToSet', operand: unknown): Modify {
  const added = addedValues(name, operand);
  return (current) => {
    if (current !== undefined && !Array.isArray(current)) {
      throw new CommandError('BadValue', `The field of ${name} must be an array`);
    }
    const array: unknown[] = current ?? [];
    return name === '$push' ? [...array, ...added] : union(array, added);
  };
}

function addedValues(name: '$push' | '$addToSet', operand: unknown): unknown[] {
  if (!isOperators(operand)) return [operand];
  const other = Object.keys(operand).find((key) => key !== '$each');
  if (other !== undefined) throw new CommandError('BadValue', `Unrecognized clause in ${name}: ${other}`);
  const each = field(operand, '$each');
  if (Array.isArray(each)) return each;
  const codeName = name === '$push' ? 'BadValue' : 'TypeMismatch';
  throw new CommandError(codeName, `The argument to $each in ${name} must be an array`);
}

function union(array: readonly unknown[], added: readonly unknown[]): unknown[] {
  const known = new Set(array.map(identity));
  const fresh = added.filter((value) => {
    const isNew = !known.has(identity(value));
    known.add(identity(value));
    return isNew;
  });
  return [...array, ...fresh];
}

function identity(value: unknown): string {
  return encodeKey(value).toString('latin1');
}

function pull(operand: unknown): Modify {
  const isPulled = pullTest(operand);
  return (current) => {
    if (current === undefined) return undefined;
    if (!Array.isArray(current))
      throw new CommandError('BadValue', 'Cannot apply $pull to a non-array value');
    return current.filter((element) => !isPulled(element));
  };
}

function pullTest(operand: unknown): (element: unknown) => boolean {
  if (isDoc(operand) && !isOperators(operand)) {
    const condition = parseFilter(operand);
    return (element) => isDoc(element) && matches(condition, element);
  }
  const tests = isOperators(operand) ? parseTests(operand) : [parseEquality(operand)];
  return (element) => tests.every((test) => valueMatches(test, element));
}
