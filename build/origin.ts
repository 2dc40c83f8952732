import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { z } from 'zod';
import { origin, root } from './places.js';

/** What the program was built of, and a digest of what stood there. */
const originSchema = z.object({
  /** Paths from the root. */
  sources: z.array(z.string().refine((path) => !isAbsolute(path))),
  digest: z.string(),
});
export type Origin = z.infer<typeof originSchema>;

export const originOf = (sources: readonly string[]): Origin => ({
  sources: [...sources],
  digest: digestOf(sources),
});

/** Whether what is built is of the sources of today. What they say counts: a file's time tells little after a download. */
export function isCurrent(): boolean {
  try {
    const { sources, digest } = originSchema.parse(JSON.parse(readFileSync(origin, 'utf8')));
    return digestOf(sources) === digest;
  } catch {
    // Nothing was built, it was not finished, or a source is gone: all the same, it is built anew.
    return false;
  }
}

/** One file after the other: nothing else is to be done yet, and a thousand small files all at once take five times as long. */
function digestOf(sources: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of sources) {
    const text = readFileSync(join(root, path));
    hash.update(`${path}\0${text.length}\0`).update(text);
  }
  return hash.digest('base64url');
}
