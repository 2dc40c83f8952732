import { BSONRegExp, BSONSymbol } from 'bson';
import { type Doc, isDoc } from '../bson/document.js';
import { encodeKey, isNaNKey, kindOf } from '../bson/order.js';
import { reach } from '../bson/path.js';
import type { Comparison, Condition, Test } from './filter.js';

/** Whether a document satisfies a filter. */
export function matches(condition: Condition, doc: Doc): boolean {
  switch (condition.op) {
    case 'and':
      return condition.of.every((each) => matches(each, doc));
    case 'or':
      return condition.of.some((each) => matches(each, doc));
    case 'nor':
      return !condition.of.some((each) => matches(each, doc));
    case 'field':
      return pathMatches(condition.path, condition.test, doc);
  }
}

function pathMatches(path: readonly string[], test: Test, doc: Doc): boolean {
  if (test.op === 'not') return !test.of.every((each) => pathMatches(path, each, doc));
  if (test.op === 'any') return test.of.some((each) => pathMatches(path, each, doc));
  const leaves = reach(doc, path);
  if (test.op === 'exists') return [...leaves].some((leaf) => leaf !== undefined) === test.expected;
  for (const leaf of leaves) {
    if (leafMatches(test, leaf)) return true;
  }
  return false;
}

function leafMatches(test: Test, leaf: unknown): boolean {
  if (!Array.isArray(leaf)) return valueMatches(test, leaf);
  if (test.op === 'size') return leaf.length === test.size;
  if (test.op === 'element') return leaf.some((element) => elementMatches(test.matches, element));
  return valueMatches(test, leaf) || leaf.some((element) => valueMatches(test, element));
}

function elementMatches(wanted: Condition | readonly Test[], element: unknown): boolean {
  if (isCondition(wanted)) return isDoc(element) && matches(wanted, element);
  return wanted.every((test) => valueMatches(test, element));
}

function isCondition(wanted: Condition | readonly Test[]): wanted is Condition {
  return 'op' in wanted;
}

/** Whether a value by itself satisfies a test; an array is not looked into. */
export function valueMatches(test: Test, value: unknown): boolean {
  switch (test.op) {
    case 'any':
      return test.of.some((each) => valueMatches(each, value));
    case 'not':
      return !test.of.every((each) => valueMatches(each, value));
    case 'exists':
      return (value !== undefined) === test.expected;
    case 'regex':
      return regexMatches(test.regex, test.source, value);
    case 'size':
    case 'element':
      return Array.isArray(value) && leafMatches(test, value);
    default:
      return compares(test.op, encodeKey(value), test.key);
  }
}

function regexMatches(regex: RegExp, source: BSONRegExp, value: unknown): boolean {
  if (value instanceof BSONRegExp) return encodeKey(value).equals(encodeKey(source));
  const text = value instanceof BSONSymbol ? value.value : value;
  return typeof text === 'string' && regex.test(text);
}

function compares(op: Comparison, value: Buffer, wanted: Buffer): boolean {
  if (op === 'eq' || isNaNKey(value) || isNaNKey(wanted)) {
    return op !== 'gt' && op !== 'lt' && value.equals(wanted);
  }
  if (kindOf(value) !== kindOf(wanted)) return false;
  const order = Buffer.compare(value, wanted);
  if (order === 0) return op === 'gte' || op === 'lte';
  return order < 0 ? op === 'lt' || op === 'lte' : op === 'gt' || op === 'gte';
}
