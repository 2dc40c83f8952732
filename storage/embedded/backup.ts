import { randomUUID } from 'node:crypto';
import { constants, createReadStream, createWriteStream } from 'node:fs';
import { copyFile, link, readdir, rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { Binary } from 'bson';
import { z } from 'zod';
import { decode, type Doc, encode } from './bson/document.js';
import { Batch } from './engine/batch.js';
import { openLevel } from './engine/engine.js';
import type { Entry } from './engine/level.js';
import { StoreError } from './errors.js';
import { readFrames } from './wire.js';

/** Keys and values as BSON documents, gzipped; the last document tells how many there were. */
const FORMAT = 'embedded store backup 1';

const header = z.strictObject({ format: z.literal(FORMAT) });
const entry = z.strictObject({ key: z.instanceof(Binary), value: z.instanceof(Binary) });
const footer = z.strictObject({ entries: z.coerce.number() });

/**
 * Writes entries to a new file that only its owner may read. It appears when it is whole, or not at all; where something of
 * its name is there already, be it a link to nowhere, that stays as it is.
 */
export async function writeBackup(entries: AsyncIterable<Entry>, file: string): Promise<void> {
  // Nobody can foresee its name and put something there.
  const part = `${file}.${randomUUID()}.part`;
  try {
    await pipeline(
      inChunks(backupDocuments(entries)),
      createGzip(),
      createWriteStream(part, { flags: 'wx', mode: 0o600, flush: true }),
    );
    await giveName(part, file);
  } finally {
    await rm(part, { force: true });
  }
}

/** Unlike a rename, neither way replaces what is there. Some disks know no second name for a file. */
async function giveName(part: string, file: string): Promise<void> {
  await link(part, file).catch(() => copyFile(part, file, constants.COPYFILE_EXCL));
}

async function* backupDocuments(entries: AsyncIterable<Entry>): AsyncGenerator<Buffer> {
  let count = 0;
  yield encode({ format: FORMAT });
  for await (const [key, value] of entries) {
    yield encode({ key, value });
    count++;
  }
  yield encode({ entries: count });
}

const CHUNK_BYTES = 64 * 1024;

async function* inChunks(parts: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = [];
  let bytes = 0;
  for await (const part of parts) {
    waiting.push(part);
    bytes += part.length;
    if (bytes < CHUNK_BYTES) continue;
    yield Buffer.concat(waiting);
    waiting = [];
    bytes = 0;
  }
  yield Buffer.concat(waiting);
}

/**
 * Makes a store of a backup, in a directory that is empty or not there. Rejects with `StoreError`, and then leaves the
 * directory as it was.
 */
export async function restoreEmbeddedStore(file: string, directory: string): Promise<void> {
  const present = await readdir(directory).catch(() => []);
  if (present.length > 0) throw new StoreError('directory-not-empty');
  const part = `${directory}.part`;
  await rm(part, { recursive: true, force: true });
  const level = await openLevel(part);
  try {
    await restoreInto(new Batch(level), file);
    await level.close();
    await rm(directory, { recursive: true, force: true });
    await rename(part, directory);
  } catch (cause) {
    throw cause instanceof StoreError ? cause : new StoreError('backup-unreadable', { cause });
  } finally {
    await level.close();
    await rm(part, { recursive: true, force: true });
  }
}

async function restoreInto(batch: Batch, file: string): Promise<void> {
  await pipeline(createReadStream(file), createGunzip(), async (chunks: AsyncIterable<Buffer>) => {
    const documents = readFrames(chunks);
    header.parse(await nextDocument(documents));
    let count = 0;
    let document = entry.or(footer).parse(await nextDocument(documents));
    while ('key' in document) {
      batch.put(Buffer.from(document.key.value()), Buffer.from(document.value.value()));
      if (batch.isFull) await batch.commit();
      count++;
      document = entry.or(footer).parse(await nextDocument(documents));
    }
    if (count !== document.entries) throw new StoreError('backup-unreadable');
    await batch.commit();
  });
}

async function nextDocument(documents: AsyncGenerator<Buffer>): Promise<Doc | undefined> {
  const next = await documents.next();
  return next.done ? undefined : decode(next.value);
}
