import { createHash, randomUUID } from 'node:crypto';
import { constants, copyFile, link, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { isMissing, isThere } from './file-errors.js';
import type { RecordKind, VaultRecords } from './records.js';
import { shredding } from './shredded.js';
import { VaultError } from './vault-error.js';

const fileSchema = z.strictObject({ name: z.string(), record: z.unknown() });
type RecordFile = z.infer<typeof fileSchema>;

/** A name can be long and hold anything; this is neither. */
const digestOf = (name: string): string => createHash('sha256').update(name).digest('hex');
const ending = '.json';

/**
 * Records as files of their own in a folder for each kind, which only their owner may read. A file appears whole or not at all, and
 * is on disk before a call returns; what it held before is overwritten.
 */
export function fileRecords(directory: string): VaultRecords {
  const folderOf = (kind: RecordKind) => join(directory, kind);
  const pathOf = (kind: RecordKind, name: string) => join(folderOf(kind), `${digestOf(name)}${ending}`);

  return {
    get: async (kind, name) => (await readRecord(pathOf(kind, name)))?.record,
    async names(kind) {
      const files = (await filesIn(folderOf(kind))).filter((file) => file.endsWith(ending));
      const read = await Promise.all(files.map((file) => readRecord(join(folderOf(kind), file))));
      return read.flatMap((file) => (file === undefined ? [] : [file.name])).sort();
    },
    insert: (kind, name, record) =>
      withNewFile(pathOf(kind, name), folderOf(kind), { name, record }, giveName),
    replace: async (kind, name, record) => {
      const path = pathOf(kind, name);
      await withNewFile(path, folderOf(kind), { name, record }, (part) =>
        shredding(path, () => rename(part, path)),
      );
    },
    async remove(kind, name) {
      const files = (await filesIn(folderOf(kind))).filter((file) => file.startsWith(digestOf(name)));
      for (const file of files) {
        const path = join(folderOf(kind), file);
        await shredding(path, () => rm(path, { force: true }));
      }
      if (files.length > 0) await syncFolder(folderOf(kind));
    },
    close: () => Promise.resolve(),
  };
}

/** Who replaces a file overwrites the one before it: whoever was reading that one reads once more. */
const mostReads = 3;

async function readRecord(path: string): Promise<RecordFile | undefined> {
  for (let reads = 1; ; reads++) {
    const text = await readIfThere(path);
    if (text === undefined) return undefined;
    const parsed = fileSchema.safeParse(jsonIn(text));
    if (parsed.success) return parsed.data;
    if (reads === mostReads) throw new VaultError('vault-damaged');
  }
}

/** Undefined where it is none: half of a file, read while it was overwritten. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

async function filesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}

/** Writes a file beside the path, of which `place` makes the file itself; nothing else stays of it. */
async function withNewFile(
  path: string,
  folder: string,
  content: RecordFile,
  place: (part: string, path: string) => Promise<boolean>,
): Promise<boolean> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const part = path.replace(ending, `.${randomUUID()}.part`);
  try {
    await writeNew(part, JSON.stringify(content));
    const isPlaced = await place(part, path);
    await syncFolder(folder);
    return isPlaced;
  } finally {
    await rm(part, { force: true });
  }
}

async function writeNew(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Unlike a rename it replaces nothing. Some disks know no second name for a file. */
async function giveName(part: string, path: string): Promise<boolean> {
  try {
    await link(part, path).catch((error: unknown) => {
      if (isThere(error)) throw error;
      return copyFile(part, path, constants.COPYFILE_EXCL);
    });
    return true;
  } catch (error) {
    if (isThere(error)) return false;
    throw error;
  }
}

/** Has the names in a folder on disk, too; Windows knows no such thing, and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}
