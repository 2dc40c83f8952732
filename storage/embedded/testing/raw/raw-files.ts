import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The bytes of every file under a directory, one behind the other. */
export async function rawFiles(directory: string): Promise<Buffer> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return Buffer.concat(await Promise.all(files.map((file) => readFile(file))));
}
