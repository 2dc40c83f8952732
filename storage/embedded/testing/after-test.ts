import { afterEach } from '@jest/globals';

type Close = () => unknown;
const left: Close[] = [];

/** The last that was opened goes first; where one does not close the others do all the same. */
afterEach(async () => {
  const closers = left.splice(0).reverse();
  await closers.reduce<Promise<unknown>>((before, close) => before.finally(close), Promise.resolve());
});

/**
 * Closes what a test itself opens once the test is over, also where it fails halfway: what stays open keeps Jest from ending. A test
 * that has to close it sooner calls what it is given back; it is then not closed again.
 */
export function afterTest(close: Close): () => Promise<void> {
  let isClosed = false;
  const once = async (): Promise<void> => {
    if (isClosed) return;
    isClosed = true;
    await close();
  };
  left.push(once);
  return once;
}
