import { beforeEach, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mongo } from 'mongoose';
import { afterTest } from './testing/after-test.js';
import { rawFiles } from './testing/raw/raw-files.js';
import { writtenDocuments } from './testing/raw/written-documents.js';
import { startEmbeddedStore, type EmbeddedStore } from './embedded-store.js';

let directory: string;
let store: EmbeddedStore;
let client: mongo.MongoClient;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'compact-'));
  afterTest(() => rm(directory, { recursive: true }));
  store = await startEmbeddedStore({ directory });
  afterTest(() => store.stop());
  client = await mongo.MongoClient.connect(store.uri);
  afterTest(() => client.close());
});

interface Thing {
  _id: string;
  owner: string;
  value: Buffer;
}

const things = () => client.db().collection<Thing>('things');
const compact = () => client.db().command({ compactStore: 1 });
const ofTwo = (count: number): Thing[] =>
  Array.from({ length: count }, (_, index) => ({
    _id: `${index % 2 === 0 ? 'gone' : 'stays'}-${randomBytes(8).toString('hex')}`,
    owner: index % 2 === 0 ? 'owner-gone' : 'owner-stays',
    value: randomBytes(400),
  }));

/** Which of these documents, or some hundreds of them, have left their id, their value or their owner in the files. */
async function tracesOf(documents: readonly Thing[]): Promise<string[]> {
  const bytes = await rawFiles(directory);
  const some = documents.filter((_, index) => index % Math.ceil(documents.length / 300) === 0);
  const traces = some.filter(({ _id, value }) => bytes.includes(_id) || bytes.includes(value));
  return [...traces.map(({ _id }) => _id), ...(bytes.includes('owner-gone') ? ['owner-gone'] : [])];
}

describe('compacting', () => {
  it.each([10, 10_000])(
    'leaves nothing of what was removed or replaced, of %i documents',
    async (count) => {
      await things().createIndexes([{ key: { owner: 1 } }]);
      const [early, late] = [ofTwo(count), ofTwo(count)];
      await things().insertMany(early);
      const [replaced] = early.filter(({ owner }) => owner === 'owner-stays');
      await things().updateOne({ _id: replaced!._id }, { $set: { value: randomBytes(400) } });
      // Removed in the very run of the log in which it was written, and long after it.
      await things().insertMany(late);
      await things().deleteMany({ owner: 'owner-gone' });
      const gone = [...early, ...late].filter(({ owner }) => owner === 'owner-gone');
      expect(await tracesOf(gone)).not.toEqual([]);

      await compact();
      expect(await tracesOf(gone)).toEqual([]);
      expect((await rawFiles(directory)).includes(replaced!.value)).toBe(false);
      expect(await things().countDocuments({ owner: 'owner-stays' })).toBe(count);
    },
    60_000,
  );

  it('leaves nothing of the order in which things were written', async () => {
    const all = ofTwo(1_500);
    await things().insertMany(all);
    await things().updateMany({ owner: 'owner-gone' }, { $set: { value: randomBytes(400) } });
    const order = async (): Promise<unknown[]> =>
      (await writtenDocuments(directory))
        .toSorted((a, b) => (a.sequence < b.sequence ? -1 : 1))
        .map(({ document }) => document['_id'])
        .filter((id) => all.some(({ _id }) => _id === id));
    expect((await order()).slice(0, all.length)).toEqual(all.map(({ _id }) => _id));

    await compact();
    expect(await order()).toEqual(all.map(({ _id }) => _id).toSorted());
  });

  it('can be done again and again, also of nothing', async () => {
    for (let round = 0; round < 3; round++) await compact();
    const gone = ofTwo(2_000);
    for (let round = 0; round < 3; round++) {
      await things().insertMany(gone);
      await things().deleteMany({});
      await compact();
      expect(await tracesOf(gone)).toEqual([]);
    }
  });

  it('holds up what is read and written meanwhile, and nothing of that is lost', async () => {
    const [before, meanwhile] = [ofTwo(4_000), ofTwo(40)];
    await things().insertMany(before);
    const read = things().find().batchSize(1_000).toArray();
    const compacted = compact();
    const writes = meanwhile.map((thing) => things().insertOne(thing));
    const lookups = before.slice(0, 40).map(({ _id }) => things().findOne({ _id }));
    expect(await Promise.all(lookups)).not.toContain(null);
    await Promise.all([...writes, compacted]);
    expect((await read).length).toBeGreaterThanOrEqual(4_000);
    expect(await things().countDocuments()).toBe(4_040);
  });

  it('waits for nobody who has stopped reading', async () => {
    await things().insertMany(ofTwo(500));
    const left = things().find().batchSize(10);
    await left.next();
    await compact();
    await expect(left.toArray()).rejects.toMatchObject({ code: 43 });
  }, 30_000);

  it('leaves a store that opens again', async () => {
    await things().insertMany(ofTwo(1_000));
    await compact();
    await client.close();
    await store.stop();
    store = await startEmbeddedStore({ directory });
    client = await mongo.MongoClient.connect(store.uri);
    expect(await things().countDocuments()).toBe(1_000);
  });
});
