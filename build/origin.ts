import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
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

export const originOf = async (sources: readonly string[]): Promise<Origin> => ({
  sources: [...sources],
  digest: await digestOf(sources),
});

/** Whether what is built is of the sources of today. What they say counts: a file's time tells little after a download. */
export async function isCurrent(): Promise<boolean> {
  try {
    const { sources, digest } = originSchema.parse(JSON.parse(await readFile(origin, 'utf8')));
    return (await digestOf(sources)) === digest;
  } catch {
    // Nothing was built, it was not finished, or a source is gone: all the same, it is built anew.
    return false;
  }
}

async function digestOf(sources: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  const texts = await Promise.all(sources.map((path) => readFile(join(root, path))));
  for (const [at, text] of texts.entries())
    hash.update(`${sources[at] ?? ''}\0${text.length}\0`).update(text);
  return hash.digest('base64url');
}
