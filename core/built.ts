import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of what is built of the program; git does not keep it. */
export const built = fileURLToPath(new URL('../dist', import.meta.url));

/** Puts a file in its place whole: another process may be reading it. */
export function putWhole(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.${process.pid}`;
  writeFileSync(beside, content);
  renameSync(beside, path);
}
