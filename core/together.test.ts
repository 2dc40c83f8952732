import { expect, it } from '@jest/globals';
import { setImmediate } from 'node:timers/promises';
import { mapTogether } from './together.js';

it('works on some at the same moment, never on all of many, and keeps their order', async () => {
  let [working, most] = [0, 0];
  const done = await mapTogether(
    Array.from({ length: 130 }, (_, index) => index),
    async (index) => {
      working += 1;
      most = Math.max(most, working);
      // The later ones of a batch are done first.
      for (let turns = 25 - (index % 25); turns > 0; turns -= 1) await setImmediate();
      working -= 1;
      return 2 * index;
    },
  );
  expect(done).toEqual(Array.from({ length: 130 }, (_, index) => 2 * index));
  expect(most).toBe(25);
});

it('fails as soon as one does', async () => {
  const work = (one: number) => (one === 2 ? Promise.reject(new Error('two')) : Promise.resolve(one));
  await expect(mapTogether([1, 2, 3], work)).rejects.toThrow('two');
  expect(await mapTogether([], work)).toEqual([]);
});
