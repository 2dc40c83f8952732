import { type Doc, isArray, toNumber } from '../bson/document.js';
import { descending, encodeKey } from '../bson/order.js';
import { checkPath, valueAt } from '../bson/path.js';
import { CommandError } from '../errors.js';

/** One field of a sort, or of an index. */
export interface SortField {
  readonly path: string;
  readonly direction: 1 | -1;
}

/** Reads a sort such as `{ nextAt: 1, priority: -1 }`. */
export function parseSort(sort: Doc): SortField[] {
  return Object.entries(sort).map(([path, value]) => {
    checkPath(path);
    const direction = toNumber(value);
    if (direction === 1 || direction === -1) return { path, direction };
    const message = '$sort key ordering must be 1 (for ascending) or -1 (for descending)';
    throw new CommandError('Location15975', message);
  });
}

/** The same as MongoDB writes it. */
export function formatSort(fields: readonly SortField[]): Doc {
  return Object.fromEntries(fields.map(({ path, direction }) => [path, direction]));
}

/** The bytes by which documents compare under a sort, and by which an index finds them. */
export function orderKey(doc: Doc, fields: readonly SortField[]): Buffer {
  return Buffer.concat(
    fields.map(({ path, direction }) => directed(encodeKey(scalarAt(doc, path)), direction)),
  );
}

/** The bytes of one value in a field that ascends or descends. */
export function directed(key: Buffer, direction: 1 | -1): Buffer {
  return direction === 1 ? key : descending(key);
}

/** The one value at a path; an array stands for many, so it is refused. */
export function scalarAt(doc: Doc, path: string): unknown {
  const value = valueAt(doc, path);
  if (!isArray(value)) return value;
  const message = `the embedded store neither indexes nor sorts by arrays, as at '${path}'`;
  throw new CommandError('NotImplemented', message);
}
