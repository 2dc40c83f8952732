import { encodeKey } from '../bson/order.js';
import type { Doc } from '../bson/document.js';
import { orderKey, type SortField } from '../query/sort.js';
import type { KeyRange } from './level.js';

/** An index of a collection. */
export interface Index {
  /** Where its entries stand in the store; never used again for another. */
  readonly id: number;
  readonly name: string;
  readonly fields: readonly SortField[];
  readonly unique: boolean;
}

const CATALOG_SPACE = 0x01;
const INDEX_SPACE = 0x02;
const PAST_ALL = Buffer.of(0xff);

/** Where the catalog is kept. */
export const catalogKey = Buffer.of(CATALOG_SPACE);

/** All keys of a store. */
export const everything: KeyRange = { gte: catalogKey, lt: PAST_ALL };

/** What all keys of an index begin with. */
export function indexPrefix(id: number): Buffer {
  const prefix = Buffer.of(INDEX_SPACE, 0, 0, 0, 0);
  prefix.writeUInt32BE(id, 1);
  return prefix;
}

/** The first key behind all that begin with these bytes. */
export function past(prefix: Buffer): Buffer {
  return Buffer.concat([prefix, PAST_ALL]);
}

/** All keys that begin with these bytes. */
export function within(prefix: Buffer): KeyRange {
  return { gte: prefix, lt: past(prefix) };
}

/** Where a document is kept; `id` is its `_id`. */
export function documentKey(primary: Index, id: unknown): Buffer {
  return Buffer.concat([indexPrefix(primary.id), encodeKey(id)]);
}

/**
 * Where an index keeps its entry for a document. Of a unique index the key ends with the indexed values, so that two
 * documents with the same values would have the same key; of others the document's key makes it unique.
 */
export function entryKey(index: Index, doc: Doc, docKey: Buffer): Buffer {
  const key = Buffer.concat([indexPrefix(index.id), orderKey(doc, index.fields)]);
  return index.unique ? key : Buffer.concat([key, docKey]);
}
