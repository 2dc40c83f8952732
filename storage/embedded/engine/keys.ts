import { type Doc, field, isDoc } from '../bson/document.js';
import { encodeKey } from '../bson/order.js';
import type { Path } from '../bson/path.js';
import { CommandError } from '../errors.js';
import { directed } from '../query/sort.js';
import type { Index } from './catalog.js';
import type { KeyRange } from './reader.js';

const CATALOG_SPACE = 0x01;
const INDEX_SPACE = 0x02;
const PAST_ALL = Buffer.of(0xff);

/** Where the catalog is kept. */
export const catalogKey = Buffer.of(CATALOG_SPACE);

/** What all keys of an index begin with. */
export function indexPrefix(id: number): Buffer {
  const prefix = Buffer.alloc(5);
  prefix[0] = INDEX_SPACE;
  prefix.writeUInt32BE(id, 1);
  return prefix;
}

/** The first key behind all that begin with these bytes. */
export function pastPrefix(prefix: Buffer): Buffer {
  return Buffer.concat([prefix, PAST_ALL]);
}

/** All entries of an index. */
export function wholeIndex(id: number): KeyRange {
  const gte = indexPrefix(id);
  return { gte, lt: pastPrefix(gte) };
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
  const values = index.fields.map(({ path, dotted, direction }) =>
    directed(encodeKey(scalarAt(doc, path, dotted)), direction),
  );
  return Buffer.concat([indexPrefix(index.id), ...values, ...(index.unique ? [] : [docKey])]);
}

function scalarAt(doc: Doc, path: Path, dotted: string): unknown {
  let value: unknown = doc;
  for (const segment of path) {
    value = isDoc(value) ? field(value, segment) : undefined;
    if (Array.isArray(value)) {
      throw new CommandError('NotImplemented', `the embedded store does not index arrays, as at '${dotted}'`);
    }
  }
  return value;
}
