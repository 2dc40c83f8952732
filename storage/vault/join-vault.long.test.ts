import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createConnection, type Connection } from 'mongoose';
import { openTestDatabase, type TestDatabase } from '../testing/database.js';
import { onceAfterErasures } from './join-vault.js';
import { KeyVault } from './key-vault.js';

let server: TestDatabase;
let connection: Connection;
let vault: KeyVault;
/** How often the list of erasures was carried out. */
let carriedOut: number;
beforeEach(async () => {
  server = await openTestDatabase();
  connection = await createConnection(server.uri).asPromise();
  vault = new KeyVault(await server.vault());
  await vault.name('this vault');
  carriedOut = 0;
});
afterEach(async () => {
  await vault.close();
  await connection.close();
  await server.close();
});

const at = new Date('2026-11-24T08:00:00Z');
const once = () =>
  onceAfterErasures(connection.db!, vault, () => {
    carriedOut += 1;
    return Promise.resolve();
  });
const count = async (): Promise<number> => {
  await once();
  return carriedOut;
};

describe('what the vault says was erased', () => {
  it.each<[string, () => Promise<void>]>([
    ['a tenant', () => vault.destroy('acme', at)],
    ['a person', () => vault.noteErased('acme', ['anna'], at)],
  ])('is carried out on data that do not know of it: %s, once', async (_what, erase) => {
    await erase();
    expect([await count(), await count()]).toEqual([1, 1]);
  });

  it('is carried out again when there is more of it, and not otherwise', async () => {
    await vault.noteErased('acme', ['anna'], at);
    await once();
    await vault.noteErased('acme', ['bram'], at);
    expect([await count(), await count()]).toEqual([2, 2]);
    await vault.destroy('globex', at);
    expect([await count(), await count()]).toEqual([3, 3]);
  });

  it('is nothing to new data, as long as nobody was erased', async () => {
    expect([await count(), await count()]).toEqual([0, 0]);
  });

  it('is carried out again where that failed', async () => {
    await vault.destroy('acme', at);
    const failed = onceAfterErasures(connection.db!, vault, () => Promise.reject(new Error('cut short')));
    await expect(failed).rejects.toThrow('cut short');
    expect(await count()).toBe(1);
  });
});
