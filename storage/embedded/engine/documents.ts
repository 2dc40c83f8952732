import { BSONRegExp } from 'bson';
import { type Doc, encodeBounded, field, isArray, isDoc } from '../bson/document.js';
import { checkDepth, MAX_DOCUMENT_DEPTH } from '../bson/depth.js';
import { CommandError } from '../errors.js';
import { formatSort, scalarAt } from '../query/sort.js';
import type { Batch } from './batch.js';
import type { Collection } from './catalog.js';
import { documentKey, entryKey, type Index } from './keys.js';

/** A stored document with the place where it is kept. */
export interface Stored {
  readonly key: Buffer;
  readonly doc: Doc;
}

/** Puts a new document and its index entries into a batch. One that is refused leaves the batch as it was. */
export function insertDocument(batch: Batch, collection: Collection, doc: Doc): void {
  const id = field(doc, '_id');
  checkId(id);
  const key = documentKey(collection.primary, id);
  if (batch.get(key) !== undefined) throw duplicateKey(collection, collection.primary, doc);
  putDocument(batch, collection, { key, doc }, undefined);
}

function checkId(id: unknown): void {
  if (id === undefined || isArray(id) || id instanceof BSONRegExp) {
    const message = "The '_id' value cannot be an array, a regular expression or undefined";
    throw new CommandError('InvalidIdField', message);
  }
  if (isDoc(id)) refuseDollarNames(id);
}

/** At any depth: a part of an `_id` that looks like an operator could never be asked for. */
function refuseDollarNames(value: object): void {
  for (const [name, inner] of Object.entries(value)) {
    if (name.startsWith('$'))
      throw new CommandError(
        'DollarPrefixedFieldName',
        `_id fields may not contain '$'-prefixed fields: ${name}`,
      );
    if (isDoc(inner) || isArray(inner)) refuseDollarNames(inner);
  }
}

/** Puts the changed document in the place of the old one; false if they are the same, byte by byte. */
export function replaceDocument(batch: Batch, collection: Collection, stored: Stored, doc: Doc): boolean {
  if (encodeBounded(doc).equals(encodeBounded(stored.doc))) return false;
  putDocument(batch, collection, { key: stored.key, doc }, stored.doc);
  return true;
}

/** Takes a document and its index entries away. */
export function deleteDocument(batch: Batch, collection: Collection, { key, doc }: Stored): void {
  batch.del(key);
  for (const index of collection.indexes) batch.del(entryKey(index, doc, key));
}

/** Adds the entry of an index that is being built. Throws `DuplicateKey`. */
export function addEntry(batch: Batch, collection: Collection, index: Index, { key, doc }: Stored): void {
  const entry = entryKey(index, doc, key);
  if (index.unique && batch.get(entry) !== undefined) throw duplicateKey(collection, index, doc);
  batch.put(entry, key);
}

/** Checks everything before it puts anything. */
function putDocument(batch: Batch, collection: Collection, { key, doc }: Stored, old: Doc | undefined): void {
  checkDepth(doc, MAX_DOCUMENT_DEPTH);
  const bytes = encodeBounded(doc);
  const entries = collection.indexes.map((index) => {
    return { index, before: old && entryKey(index, old, key), after: entryKey(index, doc, key) };
  });
  const changed = entries.filter(({ before, after }) => !before?.equals(after));
  for (const { index, after } of changed) {
    if (index.unique && batch.get(after) !== undefined) throw duplicateKey(collection, index, doc);
  }
  for (const { before, after } of changed) {
    if (before !== undefined) batch.del(before);
    batch.put(after, key);
  }
  batch.put(key, bytes);
}

function duplicateKey({ database, name }: Collection, index: Index, doc: Doc): CommandError {
  const message = `E11000 duplicate key error collection: ${database}.${name} index: ${index.name}`;
  const keyValue = Object.fromEntries(index.fields.map(({ path }) => [path, scalarAt(doc, path) ?? null]));
  return new CommandError('DuplicateKey', message, { keyPattern: formatSort(index.fields), keyValue });
}
