import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createConnection } from 'mongoose';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inside } from '../testing/inside.js';
import { startEmbeddedStore, type EmbeddedStore } from '@pro-parents-coach/embedded-store';
import { writeProgress } from '../rotation/progress.js';
import { openTestDatabase, type TestDatabase } from '../testing/database.js';
import { sampleNudge } from '../testing/samples.js';
import { openTestStore, type TestStore } from '../testing/test-store.js';
import { migrations } from '../migrations/index.js';
import { copyDatabase } from './copy-database.js';
import { afterTest } from '../../testing/after-test.js';

let source: TestStore;
let target: TestDatabase;
let directory: string;
let embedded: EmbeddedStore;
beforeEach(async () => {
  source = await openTestStore();
  target = await openTestDatabase();
  directory = await mkdtemp(join(tmpdir(), 'copy-'));
  embedded = await startEmbeddedStore({ directory });
  await fill(source);
});
afterEach(async () => {
  await source.close();
  await target.close();
  await embedded.stop();
  await rm(directory, { recursive: true });
});

const nudgeCount = 520;
const nudge = (index: number) => sampleNudge({ milestoneId: `milestone-${index}`, recipientId: 'mo' });

async function fill({ store: { repositories } }: TestStore): Promise<void> {
  const planned = Array.from({ length: nudgeCount }, (_, index) => nudge(index));
  await inside('acme', () => repositories.nudges.insertMany(planned));
  await repositories.secrets.put('installation', 'xoxb-1');
}

/** Every document, as the plain driver sees it. */
async function dump(uri: string): Promise<unknown> {
  const connection = await createConnection(uri).asPromise();
  const close = afterTest(() => connection.close());
  const database = connection.db!;
  const names = (await database.listCollections().toArray()).map(({ name }) => name).sort();
  const kept = names.filter((name) => name !== 'leases');
  const contents = kept.map(async (name) => {
    const collection = database.collection(name);
    return [
      name,
      await collection.listIndexes().toArray(),
      await collection.find().sort({ _id: 1 }).toArray(),
    ];
  });
  const all = await Promise.all(contents);
  await close();
  return all;
}

describe('copying a database', () => {
  it('brings every document and index over, there and back again', async () => {
    const before = await dump(source.uri);
    const there = await copyDatabase(source.uri, embedded.uri);
    expect(there).toMatchObject({ outbox: nudgeCount, secrets: 1, vaults: 1, migrations: migrations.length });
    expect(await copyDatabase(embedded.uri, target.uri)).toEqual(there);
    expect(await dump(target.uri)).toEqual(before);
  });

  it('leaves a store that opens with the same master key', async () => {
    await copyDatabase(source.uri, target.uri);
    const copy = await source.openAnother({ mongodbUri: target.uri });
    const nudges = await inside('acme', () => copy.repositories.nudges.withState('mo', 'planned'));
    expect(nudges).toHaveLength(nudgeCount);
    expect(await copy.repositories.secrets.get('installation')).toBe('xoxb-1');
  });

  it('refuses a target that is not empty', async () => {
    await copyDatabase(source.uri, target.uri);
    await expect(copyDatabase(source.uri, target.uri)).rejects.toThrow(
      /The target is not empty.*name an empty/,
    );
  });

  it.each([
    ['is no address', 'localhost'],
    ['does not answer', 'mongodb://127.0.0.1:9/?serverSelectionTimeoutMS=50'],
  ])('says which side %s', async (_what, uri) => {
    await expect(copyDatabase(source.uri, uri)).rejects.toThrow(
      /^The target does not answer.*check its address/,
    );
    await expect(copyDatabase(uri, target.uri)).rejects.toThrow(/^The source does not answer/);
  });

  it('refuses while keys are rotated', async () => {
    const connection = await createConnection(source.uri).asPromise();
    await writeProgress(connection.db!, { phase: 'reseal', since: new Date(0), documents: 0 });
    await connection.close();
    await expect(copyDatabase(source.uri, target.uri)).rejects.toThrow('Keys are being rotated');
  });
});
