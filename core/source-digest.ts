import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A digest of the program text that lies in these folders, not of what lies in folders within: another where anything of it was
 * changed. Tests and data files do not count. It is read when it is first asked for.
 */
export function sourceDigest(folders: readonly string[]): () => string {
  let digest: string | undefined;
  return () => (digest ??= read(folders));
}

function read(folders: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of folders.flatMap(sourcesIn)) hash.update(readFileSync(path)).update('\0');
  return hash.digest('base64url');
}

const isSource = (name: string): boolean => /\.[jt]s$/.test(name) && !/\.test\.[jt]s$/.test(name);

/** In order of name, which is the same on every machine. */
const sourcesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter(isSource)
    .sort()
    .map((name) => join(folder, name));
