import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mongo } from 'mongoose';
import { rawFiles } from '@pro-parents-coach/embedded-store/testing';
import { openTestDatabase, type TestDatabase } from '../testing/database.js';
import { fileRecords } from './file-records.js';
import { mongoRecords } from './mongo-records.js';
import type { VaultRecords } from './records.js';
import { afterTest } from '../../testing/after-test.js';

let folder: string;
let database: TestDatabase;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vault-'));
  database = await openTestDatabase();
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

const places: Record<string, () => Promise<VaultRecords>> = {
  'in files': () => Promise.resolve(fileRecords(folder)),
  'in a database': () => mongoRecords({ uri: database.uri, suffix: '-keys' }),
};

describe.each(Object.entries(places))('records %s', (_place, place) => {
  const open = async (): Promise<VaultRecords> => {
    const records = await place();
    afterTest(() => records.close());
    return records;
  };

  it('are there once, whoever inserts them, under any name', async () => {
    const [one, other] = [await open(), await open()];
    const name = `../${'long'.repeat(80)} Ä`;
    const inserted = [one, other].map((records, by) => records.insert('keyrings', name, { by }));
    expect((await Promise.all(inserted)).sort()).toEqual([false, true]);
    expect(await other.names('keyrings')).toEqual([name]);
    expect(await one.get('keyrings', name)).toEqual(await other.get('keyrings', name));
    expect(await one.get('endedTenants', name)).toBeUndefined();
    await one.remove('keyrings', name);
    expect(await other.names('keyrings')).toEqual([]);
  });

  it('are told of by kind, in the order of their names', async () => {
    const records = await open();
    for (const name of ['b', 'a', 'c']) await records.insert('keyrings', name, {});
    await records.insert('endedTenants', 'd', {});
    expect(await records.names('keyrings')).toEqual(['a', 'b', 'c']);
    for (const name of ['a', 'b', 'c']) await records.remove('keyrings', name);
    await records.remove('endedTenants', 'd');
  });

  it('are replaced where they are, and nowhere else', async () => {
    const records = await open();
    for (const name of ['acme', 'initech']) await records.insert('keyrings', name, { current: 1 });
    await records.replace('keyrings', 'initech', { current: 2 });
    await records.replace('keyrings', 'globex', { current: 3 });
    expect(await records.get('keyrings', 'acme')).toEqual({ current: 1 });
    expect(await records.get('keyrings', 'initech')).toEqual({ current: 2 });
    expect(await records.names('keyrings')).toEqual(['acme', 'initech']);
    for (let times = 0; times < 2; times += 1) await records.remove('keyrings', 'initech');
    expect(await records.names('keyrings')).toEqual(['acme']);
    await records.remove('keyrings', 'acme');
    expect(await records.get('keyrings', 'acme')).toBeUndefined();
  });

  it('are read whole while others replace them', async () => {
    const [writer, reader] = [await open(), await open()];
    await writer.insert('keyrings', 'acme', { current: 0 });
    const writes = (async () => {
      for (let current = 1; current <= 30; current++) await writer.replace('keyrings', 'acme', { current });
    })();
    for (let reads = 0; reads < 30; reads++)
      expect(await reader.get('keyrings', 'acme')).toEqual({ current: expect.any(Number) });
    await writes;
    await writer.remove('keyrings', 'acme');
  });
});

describe('records in files', () => {
  it('are for their owner alone, and leave nothing behind', async () => {
    const records = fileRecords(folder);
    await records.insert('keyrings', 'acme', { key: 'first wrapped key' });
    const [file = ''] = await readdir(join(folder, 'keyrings'));
    expect((await stat(join(folder, 'keyrings', file))).mode & 0o777).toBe(0o600);
    expect((await stat(join(folder, 'keyrings'))).mode & 0o777).toBe(0o700);
    await records.replace('keyrings', 'acme', { key: 'second wrapped key' });
    expect((await rawFiles(folder)).includes('first')).toBe(false);
    await records.remove('keyrings', 'acme');
    expect(await readdir(join(folder, 'keyrings'))).toEqual([]);
  });
  it('of a kind of which there never was one are none, and nothing is to be removed of them', async () => {
    const fresh = await mkdtemp(join(tmpdir(), 'vault-'));
    afterTest(() => rm(fresh, { recursive: true }));
    const records = fileRecords(fresh);
    await expect(records.remove('endedTenants', 'acme')).resolves.toBeUndefined();
    expect(await records.names('endedTenants')).toEqual([]);
  });

  it.each([
    ['cut off', '{"name":"acme"'],
    ['something else', '{"key":"acme"}'],
  ])('of which one is %s are a damaged vault, and no key is made in its place', async (_how, text) => {
    const fresh = await mkdtemp(join(tmpdir(), 'vault-'));
    afterTest(() => rm(fresh, { recursive: true }));
    const records = fileRecords(fresh);
    await records.insert('keyrings', 'acme', { current: 1 });
    const [file = ''] = await readdir(join(fresh, 'keyrings'));
    await writeFile(join(fresh, 'keyrings', file), text);
    await expect(records.get('keyrings', 'acme')).rejects.toMatchObject({ code: 'vault-damaged' });
    expect(await records.insert('keyrings', 'acme', { current: 2 })).toBe(false);
  });
});

it('a database that nobody answers for is a vault that cannot be reached, and says why', async () => {
  const uri = 'mongodb://127.0.0.1:1/coach?serverSelectionTimeoutMS=50';
  await expect(mongoRecords({ uri, suffix: '-keys' })).rejects.toMatchObject({
    code: 'vault-unreachable',
    cause: expect.any(mongo.MongoServerSelectionError),
  });
});
