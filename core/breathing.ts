import { setImmediate } from 'node:timers/promises';

/** How long work may go on before others get their turn. */
const MOST_MS = 15;

/** When others had their last turn. */
let since = performance.now();
/** Whoever lets others be served goes on one after the other, so that many at once take no longer before the next turn than one. */
let line = Promise.resolve();

/** Lets others be served now and then by whoever works through much: called for each piece, it waits only where it is time to. */
export async function breathe(): Promise<void> {
  if (performance.now() - since < MOST_MS) return;
  line = line.then(nextTurn);
  await line;
}

async function nextTurn(): Promise<void> {
  await setImmediate();
  since = performance.now();
}

/** Works on one after the other, and lets others be served now and then; what came of each, in their order. */
export async function mapBreathing<T, R>(all: readonly T[], work: (one: T) => R): Promise<R[]> {
  const done: R[] = [];
  for (const one of all) {
    done.push(work(one));
    await breathe();
  }
  return done;
}
