import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTestDatabase, type TestDatabase } from '../testing/database.js';
import { vaultRecordsOf, type VaultSettings } from './open-vault.js';

let data: TestDatabase;
let keys: TestDatabase;
let dataDir: string;
beforeEach(async () => {
  [data, keys] = [await openTestDatabase(), await openTestDatabase()];
  dataDir = await mkdtemp(join(tmpdir(), 'open-vault-'));
});
afterEach(async () => {
  await data.close();
  await keys.close();
  await rm(dataDir, { recursive: true });
});

/** Keeps a record by these settings, and tells under which others it is found. */
async function foundBy(settings: VaultSettings, others: readonly VaultSettings[]): Promise<boolean[]> {
  const at = async <T>(
    where: VaultSettings,
    work: (records: Awaited<ReturnType<typeof vaultRecordsOf>>) => Promise<T>,
  ) => {
    const records = await vaultRecordsOf(where);
    return work(records).finally(() => records.close());
  };
  await at(settings, (records) => records.insert('identity', 'vault', { id: 'this one' }));
  const found: boolean[] = [];
  for (const other of others)
    found.push(await at(other, async (records) => (await records.get('identity', 'vault')) !== undefined));
  return found;
}

it('keys lie in the database that is named for them, whatever else is named', async () => {
  const named = { dataDir, keysMongodbUri: keys.uri };
  const also = { ...named, mongodbUri: data.uri, keysDir: join(dataDir, 'elsewhere') };
  const others = [also, { dataDir }, { dataDir, mongodbUri: data.uri }];
  expect(await foundBy(named, others)).toEqual([true, false, false]);
  expect(await readdir(dataDir)).toEqual([]);
});

it('beside MongoDB they lie in a database of their own, or in the folder that is named', async () => {
  const beside = { dataDir, mongodbUri: data.uri };
  const inFolder = { ...beside, keysDir: join(dataDir, 'folder') };
  expect(await foundBy(beside, [beside, inFolder, { dataDir, keysMongodbUri: data.uri }])).toEqual([
    true,
    false,
    false,
  ]);
  expect(await foundBy(inFolder, [inFolder, { dataDir, keysDir: join(dataDir, 'folder') }])).toEqual([
    true,
    true,
  ]);
});

it('beside the embedded store they lie in a folder of their own', async () => {
  expect(await foundBy({ dataDir }, [{ dataDir }, { dataDir, keysDir: join(dataDir, 'keys') }])).toEqual([
    true,
    true,
  ]);
});
