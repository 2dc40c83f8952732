import { batchesOf } from './batches.js';

/** So many at the same moment: enough for what they read to be read together, few enough to hold little. */
const AT_ONCE = 25;

/** Works on many, some of them at the same moment: what these look for is asked of the store once. What came of each, in their order. */
export async function mapTogether<T, R>(all: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (const batch of batchesOf(all, AT_ONCE)) done.push(...(await Promise.all(batch.map(work))));
  return done;
}
