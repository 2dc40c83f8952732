import { expect, it } from '@jest/globals';
import { Turns } from './turns.js';

const fail = () => Promise.reject(new Error('ill'));

it('an alarm that rings already does not ring beside itself, and rings again afterwards', async () => {
  const turns = new Turns();
  let [rings, end] = [0, () => {}];
  const ring = (): Promise<void> => {
    rings += 1;
    return new Promise((resolve) => {
      end = resolve;
    });
  };
  const first = turns.take('acme', ring);
  await turns.take('acme', ring);
  expect([rings, turns.count, turns.restOf('acme')]).toEqual([1, 1, undefined]);
  end();
  await first;
  expect([turns.count, turns.restOf('acme')]).toEqual([0, 1000]);
  const second = turns.take('acme', ring);
  end();
  await second;
  expect(rings).toBe(2);
});

it('alarms of two employers ring beside each other', async () => {
  const turns = new Turns();
  const rung: string[] = [];
  await turns.take('acme', () =>
    turns.take('globex', () => {
      rung.push('globex');
      expect(turns.count).toBe(2);
      return Promise.resolve();
    }),
  );
  expect(rung).toEqual(['globex']);
});

it('it rests longer after each failure in a row, an hour at most, and as before once it succeeds', async () => {
  const turns = new Turns();
  expect(turns.restOf('acme')).toBe(1000);
  const rests: number[] = [];
  for (let times = 0; times < 8; times += 1) {
    await expect(turns.take('acme', fail)).rejects.toThrow('ill');
    rests.push((turns.restOf('acme') ?? NaN) / 60_000);
  }
  expect(rests).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
  expect(turns.restOf('globex')).toBe(1000);
  await turns.take('acme', () => Promise.resolve());
  expect(turns.restOf('acme')).toBe(1000);
});
