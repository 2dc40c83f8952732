import { mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { mongo } from 'mongoose';
import { restoreEmbeddedStore } from './backup.js';
import { type EmbeddedStore, type EmbeddedStoreOptions, startEmbeddedStore } from './embedded-store.js';
import { afterTest } from './testing/after-test.js';

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'store-'));
  afterTest(() => rm(directory, { recursive: true }));
});

async function start(options: Partial<EmbeddedStoreOptions> = {}): Promise<EmbeddedStore> {
  const store = await startEmbeddedStore({ directory: join(directory, 'data'), ...options });
  afterTest(() => store.stop());
  return store;
}

async function connect(uri: string): Promise<mongo.Db> {
  const client = await mongo.MongoClient.connect(uri);
  afterTest(() => client.close());
  return client.db();
}

describe('starting and stopping', () => {
  it('keeps what was stored', async () => {
    const store = await start();
    const things = (await connect(store.uri)).collection('things');
    await things.createIndexes([{ key: { key: 1 }, unique: true }]);
    await things.insertOne({ key: 'a' });
    await store.stop();
    const again = (await connect((await start()).uri)).collection('things');
    expect(await again.countDocuments({ key: 'a' })).toBe(1);
    await expect(again.insertOne({ key: 'a' })).rejects.toMatchObject({ code: 11000 });
  });

  it('keeps nothing of an index that was not finished', async () => {
    const store = await start();
    const db = await connect(store.uri);
    await db.collection('things').insertMany([{ key: 'a' }, { key: 'a' }]);
    const unique = [{ key: { key: 1 }, unique: true }] as const;
    await expect(db.collection('things').createIndexes([...unique])).rejects.toMatchObject({ code: 11000 });
    await store.stop();
    const again = await connect((await start()).uri);
    await again.collection('things').deleteMany({});
    await again.collection('things').createIndexes([...unique]);
    await again.collection('things').insertOne({ key: 'a' });
    expect(await again.collection('things').countDocuments({ key: 'a' })).toBe(1);
  });

  it('refuses a directory that is in use', async () => {
    await start();
    await expect(start()).rejects.toMatchObject({ code: 'store-in-use' });
  });

  it('says when its files are damaged', async () => {
    const store = await start();
    await (await connect(store.uri)).collection('things').insertOne({ a: 1 });
    await store.stop();
    await writeFile(join(directory, 'data', 'CURRENT'), 'nonsense');
    await expect(start()).rejects.toMatchObject({ code: 'store-damaged' });
  });

  it('says when it cannot make its directory', async () => {
    await writeFile(join(directory, 'file'), '');
    await expect(start({ directory: join(directory, 'file', 'data') })).rejects.toMatchObject({
      code: 'store-unavailable',
    });
  });
});

describe('backup', () => {
  const file = () => join(directory, 'backup');
  const restored = () => join(directory, 'restored');

  async function makeBackup(): Promise<void> {
    const store = await start();
    const things = (await connect(store.uri)).collection('things');
    await things.createIndexes([{ key: { n: 1 }, unique: true }]);
    await things.insertMany(Array.from({ length: 500 }, (_, n) => ({ n })));
    const writing = things.insertMany(Array.from({ length: 300 }, (_, n) => ({ n: -1 - n })));
    await store.backup(file());
    await writing;
  }

  it('holds a moment of a store that goes on, indexes included', async () => {
    await makeBackup();
    await restoreEmbeddedStore(file(), restored());
    const things = (await connect((await start({ directory: restored() })).uri)).collection('things');
    expect(await things.countDocuments({ n: { $gte: 0 } })).toBe(500);
    expect([0, 300]).toContain(await things.countDocuments({ n: { $lt: 0 } }));
    await expect(things.insertOne({ n: 7 })).rejects.toMatchObject({ code: 11000 });
  });

  it('is read by its owner only', async () => {
    await makeBackup();
    expect((await stat(file())).mode & 0o777).toBe(0o600);
  });

  it.each<[string, (file: string) => Promise<void>]>([
    ['cut short', async (file) => truncate(file, (await stat(file)).size - 20)],
    ['changed', async (file) => writeFile(file, (await readFile(file)).fill(7, 500, 600))],
    ['not a backup', async (file) => writeFile(file, 'hello')],
    ['missing', (file) => rm(file)],
  ])('that is %s is refused, and leaves nothing', async (_what, spoil) => {
    await makeBackup();
    await spoil(file());
    await expect(restoreEmbeddedStore(file(), restored())).rejects.toMatchObject({
      code: 'backup-unreadable',
    });
    expect((await readdir(directory)).sort()).toEqual(_what === 'missing' ? ['data'] : ['backup', 'data']);
  });

  it('is restored over nothing', async () => {
    await makeBackup();
    await expect(restoreEmbeddedStore(file(), join(directory, 'data'))).rejects.toMatchObject({
      code: 'directory-not-empty',
    });
  });

  it('leaves no half of a file behind', async () => {
    const store = await start();
    await expect(store.backup(join(directory, 'nowhere', 'backup'))).rejects.toMatchObject({
      code: 'ENOENT',
    });
    expect(await readdir(directory)).toEqual(['data']);
  });
});
