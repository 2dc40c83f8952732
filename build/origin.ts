import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { z } from 'zod';
import { origin, root } from './places.js';

const sourceSchema = z.object({
  /** From the root. */
  path: z.string().refine((path) => !isAbsolute(path)),
  /** As the file lay there: its size in bytes, and when it was written, in milliseconds of the epoch. */
  size: z.number(),
  writtenAt: z.number(),
});
/** What the program was built of, and a digest of what stood there. */
const originSchema = z.object({ sources: z.array(sourceSchema), digest: z.string() });
type Source = z.infer<typeof sourceSchema>;
export type Origin = z.infer<typeof originSchema>;

export const originOf = (paths: readonly string[]): Origin => ({
  sources: paths.map(sourceAt),
  digest: digestOf(paths),
});

/**
 * Whether what is built is of the sources of today. Files that nobody has touched since say the same; of others it counts what they
 * say: a file's time tells little after a download.
 */
export function isCurrent(): boolean {
  try {
    const { sources, digest } = originSchema.parse(JSON.parse(readFileSync(origin, 'utf8')));
    return sources.every(isUntouched) || digestOf(sources.map(({ path }) => path)) === digest;
  } catch {
    // Nothing was built, it was not finished, or a source is gone: all the same, it is built anew.
    return false;
  }
}

function sourceAt(path: string): Source {
  const { size, mtimeMs: writtenAt } = statSync(join(root, path));
  return { path, size, writtenAt };
}

function isUntouched(source: Source): boolean {
  const { size, writtenAt } = sourceAt(source.path);
  return size === source.size && writtenAt === source.writtenAt;
}

/** One file after the other: nothing else is to be done yet, and a thousand small files all at once take five times as long. */
function digestOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) {
    const text = readFileSync(join(root, path));
    hash.update(`${path}\0${text.length}\0`).update(text);
  }
  return hash.digest('base64url');
}
