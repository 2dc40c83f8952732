import { open, type FileHandle } from 'node:fs/promises';
import { isMissing } from './file-errors.js';

/**
 * Takes a file from its name by `detach`, and then overwrites its bytes. In this order, for whoever is killed in between must not be left
 * with a file that is half of what it was. False where there is no such file.
 */
export async function shredding(path: string, detach: () => Promise<void>): Promise<boolean> {
  const old = await openIfThere(path);
  if (old === undefined) return false;
  try {
    await detach();
    const { size } = await old.stat();
    await old.write(Buffer.alloc(size), 0, size, 0);
    await old.sync();
    return true;
  } finally {
    await old.close();
  }
}

async function openIfThere(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path, 'r+');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
