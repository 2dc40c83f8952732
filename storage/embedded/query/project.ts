import { type Doc, toNumber } from '../bson/document.js';
import { CommandError } from '../errors.js';

/** Cuts a document down to what a projection asks for. */
export type Project = (doc: Doc) => Doc;

/** Reads a projection, which names the fields beside `_id` that are wanted; undefined where it asks for all. */
export function parseProjection(projection: Doc): Project | undefined {
  const fields = Object.entries(projection);
  if (fields.length === 0) return undefined;
  if (!fields.every(([name, flag]) => isName(name) && (flag === true || toNumber(flag) === 1))) {
    throw new CommandError('NotImplemented', 'the embedded store projects by whole fields that are wanted');
  }
  const wanted = new Set(['_id', ...Object.keys(projection)]);
  return (doc) => Object.fromEntries(Object.entries(doc).filter(([name]) => wanted.has(name)));
}

function isName(name: string): boolean {
  return /^[^.$]+$/.test(name);
}
