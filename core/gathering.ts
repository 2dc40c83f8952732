import DataLoader from 'dataloader';

/** How many are done at once: more would keep others waiting. All whom the dispatcher serves together go along. */
const MOST = 256;

/**
 * Does at once what is asked at the same moment on behalf of one owner: `work` gets all that was asked, and gives an answer to each or
 * what is wrong with it. Nothing is kept: who asks later is answered anew. Owners are never gathered together, since `work` runs in
 * the context of whoever asked first.
 */
export function gathering<Q, A>(
  owner: () => string,
  work: (asked: readonly Q[]) => Promise<readonly (A | Error)[]>,
  most = MOST,
): (question: Q) => Promise<A> {
  const asking = new Map<string, DataLoader<Q, A>>();
  return async (question) => {
    const key = owner();
    // Made anew for each batch: the loader of an owner who went away is not kept.
    const loader =
      asking.get(key) ??
      new DataLoader<Q, A>(
        (asked) => {
          asking.delete(key);
          return work(asked);
        },
        // What others ask as they are answered in the same turn of the event loop goes along.
        { cache: false, maxBatchSize: most, batchScheduleFn: (ask) => setImmediate(ask) },
      );
    asking.set(key, loader);
    return loader.load(question);
  };
}
