import { describe, expect, it } from '@jest/globals';
import { setImmediate } from 'node:timers/promises';
import { mapBreathing } from './breathing.js';

let done = 0;
/** Takes a millisecond of the processor. */
const work = (): void => {
  const until = performance.now() + 1;
  while (performance.now() < until);
  done += 1;
};

/** How many pieces were worked on at the most before somebody else had a turn. */
async function mostBetweenTurns(busy: Promise<unknown>): Promise<number> {
  const over = new AbortController();
  void busy.finally(() => over.abort());
  let most = 0;
  for (let before = done; !over.signal.aborted; before = done) {
    await setImmediate();
    most = Math.max(most, done - before);
  }
  return most;
}

describe('who works through much', () => {
  it('gets what came of each, in order', async () => {
    const all = Array.from({ length: 120 }, (_, index) => index);
    expect(await mapBreathing(all, (one) => one * 2)).toEqual(all.map((one) => one * 2));
  });

  it('lets others be served meanwhile, however many do so at once', async () => {
    const pieces = Array.from({ length: 60 });
    const many = Array.from({ length: 5 }, () => mapBreathing(pieces, work));
    // Fifteen milliseconds of work, and a piece that each of the others began; of five who count for themselves it would be 75.
    expect(await mostBetweenTurns(Promise.all(many))).toBeLessThan(40);
  });
});
