import { setImmediate } from 'node:timers/promises';

/** How long work may go on before others get their turn. */
const MOST_MS = 15;

/** Lets others be served now and then by whoever works through much: called for each piece, it waits only where it is time to. */
export function breathing(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < MOST_MS) return;
    await setImmediate();
    since = performance.now();
  };
}
