import { type Doc, isArray } from '../bson/document.js';
import { encodeKey, kindOf } from '../bson/order.js';
import { parsePath, type Path, reach } from '../bson/path.js';
import type { Condition, Test } from './filter.js';

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
      return pathMatches(parsePath(condition.path), condition.test, doc);
  }
}

/** Whether one of the values at a path satisfies a test; a negation asks that none does. */
function pathMatches(path: Path, test: Test, doc: Doc): boolean {
  if (test.op === 'not') return !test.of.every((each) => pathMatches(path, each, doc));
  if (test.op === 'any') return test.of.some((each) => pathMatches(path, each, doc));
  const leaves = [...reach(doc, path)];
  if (test.op === 'exists') return leaves.some((leaf) => leaf !== undefined) === test.expected;
  return leaves.some(
    (leaf) =>
      valueMatches(test, leaf) || (isArray(leaf) && leaf.some((element) => valueMatches(test, element))),
  );
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
      return typeof value === 'string' && test.regex.test(value);
    default:
      return compares(test.op, encodeKey(value), test.key);
  }
}

function compares(op: 'eq' | 'gt' | 'gte' | 'lt' | 'lte', value: Buffer, wanted: Buffer): boolean {
  const order = Buffer.compare(value, wanted);
  if (order === 0) return op === 'eq' || op === 'gte' || op === 'lte';
  if (op === 'eq' || kindOf(value) !== kindOf(wanted)) return false;
  return order < 0 ? op === 'lt' || op === 'lte' : op === 'gt' || op === 'gte';
}
