import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { mongo } from 'mongoose';
import { type EmbeddedStore, startEmbeddedStore } from './embedded-store.js';

const DOCUMENTS = 20_000;
const MEGABYTE = 1024 * 1024;

setFlagsFromString('--expose_gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Bytes that JavaScript holds, buffers included, once what is not needed is gone. */
async function heldBytes(): Promise<number> {
  for (let round = 0; round < 5; round++) {
    collectGarbage();
    await setImmediate();
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

let directory: string;
let store: EmbeddedStore;
let client: mongo.MongoClient;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'store-'));
  store = await startEmbeddedStore({ directory });
  client = await mongo.MongoClient.connect(store.uri);
});

afterEach(async () => {
  await client.close();
  await store.stop();
  await rm(directory, { recursive: true });
});

it('holds no more memory when it holds more documents', async () => {
  const nudges = client.db().collection('nudges');
  await nudges.createIndexes([{ key: { tenantId: 1, nextAt: 1 } }, { key: { key: 1 }, unique: true }]);
  const insert = (from: number, to: number) =>
    nudges.insertMany(
      Array.from({ length: to - from }, (_, n) => ({
        tenantId: 't',
        key: `k${from + n}`,
        nextAt: new Date(from + n),
        filler: Buffer.alloc(1_000, n),
      })),
    );
  await insert(0, 500);
  const before = await heldBytes();
  for (let from = 500; from < DOCUMENTS; from += 500) await insert(from, from + 500);
  await nudges.updateMany({ tenantId: 't' }, { $set: { seen: true } });
  let found = 0;
  for await (const { seen } of nudges.find({ tenantId: 't' })) found += seen === true ? 1 : 0;
  expect(found).toBe(DOCUMENTS);
  expect((await heldBytes()) - before).toBeLessThan(8 * MEGABYTE);
}, 60_000);
