import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createConnection, type Connection } from 'mongoose';
import { openTestDatabase, type TestDatabase } from '../testing/database.js';
import { KeyVault } from './key-vault.js';
import { formerKeyrings, moveKeyrings } from './move-keyrings.js';

interface Old {
  _id: string;
  [field: string]: unknown;
}

let server: TestDatabase;
let connection: Connection;
let vault: KeyVault;
beforeEach(async () => {
  server = await openTestDatabase();
  connection = await createConnection(server.uri).asPromise();
  vault = new KeyVault(await server.vault());
});
afterEach(async () => {
  await vault.close();
  await connection.close();
  await server.close();
});

const old = () => connection.db!.collection<Old>(formerKeyrings);
const wrapped = { masterKeyId: 'master', bytes: Buffer.from('wrapped') };
const keyring = (_id: string): Old => ({
  ...{ _id, current: 1, dataKeys: [{ generation: 1, wrapped }], lookupKey: wrapped },
});
const move = (allMoved: () => Promise<void> = () => Promise.resolve()) =>
  moveKeyrings(connection.db!, vault, allMoved);

describe('keyrings that lie among the data', () => {
  it('are moved into the vault, with the ends of tenants, and lie there no more', async () => {
    await old().insertMany([
      keyring('acme'),
      { _id: 'ended', destroyedAt: new Date('2026-11-24T08:00:00Z') },
    ]);
    await move();
    expect(await vault.find('acme')).toMatchObject({ _id: 'acme', current: 1 });
    expect(await vault.isDestroyed('ended')).toBe(true);
    expect(await old().countDocuments()).toBe(0);
  });

  it('are removed only once it is known that all are in the vault', async () => {
    await old().insertMany([keyring('acme'), keyring('globex')]);
    const seen: unknown[] = [];
    await move(async () => void seen.push(await vault.tenantIds(), await old().countDocuments()));
    expect(seen).toEqual([['acme', 'globex'], 2]);

    await old().insertOne(keyring('initech'));
    await expect(move(() => Promise.reject(new Error('the vault has no mark')))).rejects.toThrow('no mark');
    expect(await old().countDocuments()).toBe(1);
  });

  it('are looked for in vain where there are none, and nothing is said of the vault', async () => {
    await expect(move(() => Promise.reject(new Error('asked')))).resolves.toBeUndefined();
  });
});
