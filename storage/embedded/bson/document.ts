import {
  type DeserializeOptions,
  deserialize,
  Double,
  Int32,
  Long,
  ObjectId,
  serialize,
  calculateObjectSize,
} from 'bson';
import { CommandError } from '../errors.js';

/**
 * A BSON document in memory. Values keep their exact BSON type: numbers are `Int32`, `Double` or `Long`, so that a
 * document that is read and written back has the same bytes.
 */
export type Doc = Record<string, unknown>;

/** MongoDB's limit for one document, in bytes. */
export const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;

const exactTypes: DeserializeOptions = { promoteValues: false, promoteBuffers: false, bsonRegExp: true };

/** Reads one document. Throws `BSONError` when the bytes are not BSON. */
export function decode(bytes: Uint8Array): Doc {
  return deserialize(bytes, exactTypes);
}

/** Writes one document. */
export function encode(doc: Doc): Buffer {
  const bytes = serialize(doc, { ignoreUndefined: false });
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Writes a document that is to be stored; one beyond MongoDB's size limit is refused. */
export function encodeBounded(doc: Doc): Buffer {
  const size = calculateObjectSize(doc);
  if (size > MAX_DOCUMENT_BYTES) {
    throw new CommandError('BSONObjectTooLarge', `a document of ${size} bytes exceeds ${MAX_DOCUMENT_BYTES}`);
  }
  return encode(doc);
}

/** Whether a value is a document, as opposed to a scalar, an array or one of BSON's own classes. */
export function isDoc(value: unknown): value is Doc {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** Whether a value is an array; of what, nobody knows. */
export function isArray(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** The field of a document, never one of the prototype's. */
export function field(doc: Doc, name: string): unknown {
  return Object.hasOwn(doc, name) ? doc[name] : undefined;
}

/** A BSON number as a JavaScript number, or undefined for anything else. A `Long` past 2^53 is rounded. */
export function toNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  if (value instanceof Int32 || value instanceof Double) return value.value;
  return Long.isLong(value) ? value.toNumber() : undefined;
}

/** The document with its `_id` first, as MongoDB stores it; a missing one is made. */
export function withIdFirst(doc: Doc): Doc {
  const { _id, ...rest } = doc;
  return { _id: '_id' in doc ? _id : new ObjectId(), ...rest };
}
