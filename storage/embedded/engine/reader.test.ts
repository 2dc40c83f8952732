import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { Batch } from './batch.js';
import { openLevel } from './engine.js';
import type { KeyRange, Level } from './level.js';
import { levelReader, type Reader } from './reader.js';

let directory: string;
let level: Level;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'reader-'));
  level = await openLevel(directory);
});
afterEach(async () => {
  await level.close();
  await rm(directory, { recursive: true });
});

const keyOf = (number: number): Buffer => {
  const key = Buffer.alloc(4);
  key.writeUInt32BE(number);
  return key;
};
const put = (numbers: readonly number[]) =>
  level.batch(numbers.map((number) => ({ type: 'put' as const, key: keyOf(number), value: keyOf(number) })));

async function read(reader: Reader, ranges: readonly KeyRange[], reverse: boolean): Promise<number[]> {
  const found: number[] = [];
  for await (const [key] of reader.entries(ranges, reverse)) found.push(key.readUInt32BE());
  return found;
}

/** Ranges that ascend and lie apart, made of where each begins and ends. */
const rangesOf = (bounds: readonly number[]): [number, number][] => {
  const inOrder = [...new Set(bounds)].sort((a, b) => a - b);
  return inOrder.flatMap((from, index): [number, number][] => {
    const to = inOrder[index + 1];
    return index % 2 === 0 && to !== undefined ? [[from, to]] : [];
  });
};

const MOST = 1000;
/** Each empties and fills a store on disk. */
const RUNS = { numRuns: 40 };
const number = fc.integer({ min: 0, max: MOST });
const store = fc.uniqueArray(number, { maxLength: 300 });
const ranges = fc
  .oneof(fc.array(number, { maxLength: 8 }), fc.array(number, { minLength: 100, maxLength: 300 }))
  .map(rangesOf);
const within = (all: readonly [number, number][]) => (one: number) =>
  all.some(([from, to]) => one >= from && one < to);
const asKeys = (all: readonly [number, number][]): KeyRange[] =>
  all.map(([from, to]) => ({ gte: keyOf(from), lt: keyOf(to) }));

describe('reading ranges of keys', () => {
  it('finds what lies in one of them, in order, however close together they are', () =>
    fc.assert(
      fc.asyncProperty(store, ranges, fc.boolean(), async (kept, asked, reverse) => {
        await level.clear();
        await put(kept);
        const expected = kept.filter(within(asked)).sort((a, b) => (reverse ? b - a : a - b));
        expect(await read(levelReader(level), asKeys(asked), reverse)).toEqual(expected);
      }),
      RUNS,
    ));

  it('sees what a batch has changed, and is not bothered by what it has changed elsewhere', () =>
    fc.assert(
      fc.asyncProperty(store, store, ranges, fc.boolean(), async (kept, changed, asked, reverse) => {
        await level.clear();
        await put(kept);
        const batch = new Batch(level);
        const [added, removed] = [changed.filter((one) => one % 2 === 0), changed.filter((one) => one % 2)];
        for (const one of added) batch.put(keyOf(one), keyOf(one));
        for (const one of removed) batch.del(keyOf(one));
        const now = [...new Set([...kept, ...added])].filter((one) => !removed.includes(one));
        const expected = now.filter(within(asked)).sort((a, b) => (reverse ? b - a : a - b));
        expect(await read(batch, asKeys(asked), reverse)).toEqual(expected);
      }),
      RUNS,
    ));

  it('reads on through a range with more in it than is read at once', async () => {
    const all = Array.from({ length: 1000 }, (_, index) => index);
    await put(all);
    expect(await read(levelReader(level), asKeys([[0, 990]]), false)).toEqual(all.slice(0, 990));
    expect(
      await read(
        levelReader(level),
        asKeys([
          [0, 990],
          [995, 1000],
        ]),
        false,
      ),
    ).toEqual([...all.slice(0, 990), ...all.slice(995)]);
    expect(await read(levelReader(level), [], false)).toEqual([]);
  });

  it('opens one iterator for all of them, and few looks where they lie close together', async () => {
    await put(Array.from({ length: 300 }, (_, index) => 10 * index));
    let [opened, sought] = [0, 0];
    const counted = new Proxy(level, {
      get: (target, name) => {
        if (name !== 'iterator') return Reflect.get(target, name) as unknown;
        return (...given: Parameters<Level['iterator']>) => {
          opened += 1;
          const iterator = target.iterator(...given);
          const seek = iterator.seek.bind(iterator);
          iterator.seek = (key: Buffer) => {
            sought += 1;
            seek(key);
          };
          return iterator;
        };
      },
    });
    const asked = Array.from({ length: 300 }, (_, index): [number, number] => [10 * index, 10 * index + 1]);
    expect(await read(levelReader(counted), asKeys(asked), false)).toHaveLength(300);
    expect(opened).toBe(1);
    expect(sought).toBeLessThan(15);
  });
});
