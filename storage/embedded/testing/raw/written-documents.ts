import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize } from 'bson';
import type { Doc } from '../../bson/document.js';
import { writesOfLog, writesOfTable } from './files.js';

/** A document as it was written, and as the how-manieth write of the store. */
export interface WrittenDocument {
  readonly sequence: bigint;
  readonly document: Doc;
}

/** Every document in the files of a store, also what was replaced since and not wiped yet. */
export async function writtenDocuments(directory: string): Promise<WrittenDocument[]> {
  const names = (await readdir(directory)).filter((name) => /\.(log|ldb)$/.test(name));
  const read = names.map(async (name) => {
    const file = await readFile(join(directory, name));
    return name.endsWith('.log') ? writesOfLog(file) : writesOfTable(file);
  });
  const writes = (await Promise.all(read)).flat();
  return writes.flatMap(({ sequence, value }) =>
    isDocument(value) ? [{ sequence, document: deserialize(value) }] : [],
  );
}

/** What is as long as it says it is; the other values are entries of indexes. */
const isDocument = (value: Buffer): boolean =>
  value.length >= 5 && value.readInt32LE(0) === value.length && value.at(-1) === 0;
