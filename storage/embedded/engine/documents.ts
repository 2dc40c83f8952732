import { BSONRegExp } from 'bson';
import { type Doc, encodeBounded, field } from '../bson/document.js';
import { reach } from '../bson/path.js';
import { CommandError } from '../errors.js';
import type { Batch } from './batch.js';
import type { Collection, Index } from './catalog.js';
import { documentKey, entryKey } from './keys.js';

/** A stored document with the place where it is kept. */
export interface Stored {
  readonly key: Buffer;
  readonly doc: Doc;
}

/** Puts a new document and its index entries into a batch. Throws `DuplicateKey` and then leaves the batch as it is. */
export function insertDocument(batch: Batch, collection: Collection, doc: Doc): void {
  const id = field(doc, '_id');
  if (Array.isArray(id) || id instanceof BSONRegExp || id === undefined) {
    throw new CommandError('InvalidIdField', "The '_id' value cannot be an array, a regex or undefined");
  }
  const key = documentKey(collection.primary, id);
  if (batch.get(key) !== undefined) throw duplicateKey(collection, collection.primary, doc);
  replaceEntries(batch, collection, { key, doc }, undefined);
}

/** Puts the changed document in the place of the old one; false if they are the same, byte by byte. */
export function replaceDocument(batch: Batch, collection: Collection, stored: Stored, doc: Doc): boolean {
  if (encodeBounded(doc).equals(encodeBounded(stored.doc))) return false;
  replaceEntries(batch, collection, { key: stored.key, doc }, stored.doc);
  return true;
}

/** Takes a document and its index entries away. */
export function deleteDocument(batch: Batch, collection: Collection, { key, doc }: Stored): void {
  batch.del(key);
  for (const index of collection.indexes) batch.del(entryKey(index, doc, key));
}

/** Adds the entry of one index for a document that is stored already. Throws `DuplicateKey`. */
export function addEntry(batch: Batch, collection: Collection, index: Index, { key, doc }: Stored): void {
  const entry = entryKey(index, doc, key);
  if (index.unique && batch.get(entry) !== undefined) throw duplicateKey(collection, index, doc);
  batch.put(entry, key);
}

/** Checks everything first: a document that is refused leaves nothing in the batch. */
function replaceEntries(
  batch: Batch,
  collection: Collection,
  { key, doc }: Stored,
  old: Doc | undefined,
): void {
  const bytes = encodeBounded(doc);
  const changed = collection.indexes.flatMap((index) => {
    const before = old && entryKey(index, old, key);
    const after = entryKey(index, doc, key);
    return before?.equals(after) ? [] : [{ index, before, after }];
  });
  for (const { index, after } of changed) {
    if (index.unique && batch.get(after) !== undefined) throw duplicateKey(collection, index, doc);
  }
  for (const { before, after } of changed) {
    if (before !== undefined) batch.del(before);
    batch.put(after, key);
  }
  batch.put(key, bytes);
}

function duplicateKey(collection: Collection, index: Index, doc: Doc): CommandError {
  const keyPattern = Object.fromEntries(index.fields.map(({ dotted, direction }) => [dotted, direction]));
  const keyValue = Object.fromEntries(
    index.fields.map(({ dotted, path }) => [dotted, [...reach(doc, path)][0] ?? null]),
  );
  const message = `E11000 duplicate key error collection: ${collection.database}.${collection.name} index: ${index.name} dup key`;
  return new CommandError('DuplicateKey', message, { keyPattern, keyValue });
}
