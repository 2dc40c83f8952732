import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mongo } from 'mongoose';
import { type EmbeddedStore, startEmbeddedStore } from './embedded-store.js';

type Doc = mongo.Document;

let directory: string;
let store: EmbeddedStore;
let client: mongo.MongoClient;
let nudges: mongo.Collection;
let jobs: mongo.Collection;

const NUDGES = 3_000;
const at = (minute: number) => new Date(minute * 60_000);

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'store-'));
  store = await startEmbeddedStore({ directory });
  client = await mongo.MongoClient.connect(store.uri);
  nudges = client.db().collection('nudges');
  jobs = client.db().collection('jobs');
  await nudges.createIndexes([
    { key: { tenantId: 1, nextAt: 1 } },
    { key: { tenantId: 1, key: 1 }, unique: true },
    { key: { tenantId: 1, claim: 1 } },
  ]);
  await jobs.createIndexes([
    { key: { name: 1, nextRunAt: 1, priority: -1, lockedAt: 1, disabled: 1 } },
    { key: { name: 1, lockedAt: 1 } },
  ]);
  await nudges.insertMany(
    Array.from({ length: NUDGES }, (_, n) => ({
      tenantId: `t${n % 3}`,
      key: `k${n}`,
      nextAt: at(n),
      claim: n % 10 === 0 ? `c${n}` : null,
      data: { person: n },
    })),
  );
  await jobs.insertMany(
    Array.from({ length: 1_000 }, (_, n) => ({
      name: 'alarm',
      nextRunAt: n < 900 ? null : at(n),
      lockedAt: n === 5 ? at(1) : null,
      priority: 0,
    })),
  );
});

afterAll(async () => {
  await client.close();
  await store.stop();
  await rm(directory, { recursive: true });
});

/** How many documents the store reads to do what it is asked. */
async function examined(operation: () => Promise<unknown>): Promise<number> {
  const before = store.examined();
  await operation();
  return store.examined() - before;
}

const findAll = (filter: Doc, options: mongo.FindOptions = {}) => nudges.find(filter, options).toArray();

describe('a lookup examines no more documents than it returns', () => {
  it.each<[string, Doc, mongo.FindOptions, number]>([
    ['by a unique key', { tenantId: 't1', key: 'k1' }, {}, 1],
    ['by a unique key that is not there', { tenantId: 't1', key: 'k0' }, {}, 0],
    ['by several keys', { tenantId: 't1', key: { $in: ['k1', 'k4', 'k2'] } }, {}, 2],
    [
      'of what is due, the first first',
      { tenantId: 't0', nextAt: { $lte: at(90) } },
      { sort: { nextAt: 1 }, limit: 5 },
      5,
    ],
    [
      'of what is due, the last first',
      { tenantId: 't0', nextAt: { $lte: at(90) } },
      { sort: { nextAt: -1 }, limit: 5 },
      5,
    ],
    ['of a stretch of time', { tenantId: 't0', nextAt: { $gt: at(30), $lt: at(60) } }, {}, 9],
    [
      'page by page',
      { tenantId: 't0', nextAt: { $gte: at(30) } },
      { sort: { nextAt: 1, _id: 1 }, limit: 3 },
      3,
    ],
    ['by a claim', { tenantId: 't0', claim: 'c30' }, {}, 1],
    ['of the next of all', { tenantId: 't2' }, { sort: { nextAt: 1 }, limit: 1 }, 1],
  ])('%s', async (_what, filter, options, expected) => {
    let found: unknown[] = [];
    const count = await examined(async () => (found = await findAll(filter, options)));
    expect(found).toHaveLength(expected);
    expect(count).toBe(expected);
  });

  it('by either of two keys, and gives what both find once', async () => {
    const either = {
      $or: [
        { tenantId: 't1', key: 'k1' },
        { tenantId: 't1', nextAt: { $lte: at(4) } },
      ],
    };
    for (const sort of [{ nextAt: 1 } as const, { key: -1 } as const, {}]) {
      let found: Doc[] = [];
      const count = await examined(async () => (found = await findAll(either, { sort })));
      expect(found.map(({ key }) => key as unknown).sort()).toEqual(['k1', 'k4']);
      expect(count).toBe(3);
    }
  });

  it('by _id', async () => {
    const one = await nudges.findOne();
    expect(await examined(() => findAll({ _id: one?._id }))).toBe(1);
  });

  it('and to count, those that it counts', async () => {
    const count = () => nudges.countDocuments({ tenantId: 't0', nextAt: { $lte: at(NUDGES) } });
    expect(await examined(count)).toBe(NUDGES / 3);
    expect(await count()).toBe(NUDGES / 3);
  });
});

describe('a change examines no more documents than it changes', () => {
  it('claiming what is due', async () => {
    const claim = () =>
      nudges.findOneAndUpdate(
        { tenantId: 't1', nextAt: { $lte: at(500) } },
        { $set: { nextAt: at(9_000), claim: 'mine' } },
        { sort: { nextAt: 1 } },
      );
    for (const expected of ['k1', 'k4', 'k7']) {
      let claimed: Doc | null = null;
      expect(await examined(async () => (claimed = await claim()))).toBe(1);
      expect(claimed).toMatchObject({ key: expected });
    }
  });

  it('updating and deleting by key', async () => {
    const key = { tenantId: 't2', key: 'k2' };
    expect(await examined(() => nudges.updateOne(key, { $set: { claim: 'x' } }))).toBe(1);
    expect(
      await examined(() => nudges.updateMany({ tenantId: 't2', claim: 'x' }, { $set: { claim: null } })),
    ).toBe(1);
    expect(await examined(() => nudges.deleteOne(key))).toBe(1);
  });

  it("claiming the next of Agenda's jobs, among many that are finished", async () => {
    const claim = (deadline: Date) =>
      jobs.findOneAndUpdate(
        {
          name: 'alarm',
          disabled: { $ne: true },
          $or: [
            { lockedAt: { $eq: null }, nextRunAt: { $lte: at(2_000) } },
            { lockedAt: { $lte: deadline } },
          ],
        },
        { $set: { lockedAt: at(10) } },
        { sort: { nextRunAt: 1, priority: -1 }, returnDocument: 'after' },
      );
    let claimed: Doc | null = null;
    expect(await examined(async () => (claimed = await claim(at(0))))).toBe(1);
    expect(claimed).toMatchObject({ nextRunAt: at(900) });
    await claim(at(2));
    expect(await jobs.countDocuments({ lockedAt: at(10) })).toBe(2);
  });
});

describe('an order that no index gives', () => {
  it('is made in memory', async () => {
    const sorted = await findAll({ tenantId: 't0' }, { sort: { 'data.person': -1 }, limit: 2 });
    expect(sorted.map(({ key }) => key as unknown)).toEqual(['k2997', 'k2994']);
  });

  it('is refused past a bound, not made of everything', async () => {
    const big = client.db().collection('big');
    const filler = 'x'.repeat(1_000_000);
    for (let n = 0; n < 7; n++)
      await big.insertMany(Array.from({ length: 10 }, (_, m) => ({ n: m, filler })));
    await expect(big.find().sort({ n: 1 }).toArray()).rejects.toMatchObject({ code: 292 });
    expect(await big.find().sort({ n: 1 }).limit(3).toArray()).toHaveLength(3);
  });
});

describe('arrays', () => {
  it('are refused where an index would have to hold them', async () => {
    await expect(nudges.insertOne({ tenantId: ['a', 'b'] })).rejects.toMatchObject({ code: 238 });
  });
});
