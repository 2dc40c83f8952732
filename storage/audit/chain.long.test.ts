import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { setImmediate as aMoment } from 'node:timers/promises';
import { createConnection, type Connection } from 'mongoose';
import type { AuditEntry } from '../../core/audit/entry.js';
import { systemClock } from '../../core/clock.js';
import { Entities } from '../documents/entities.js';
import { SetAside } from '../documents/set-aside.js';
import { DataKeys } from '../encryption/data-keys.js';
import { definitions } from '../models/index.js';
import { openTestDatabase, type TestDatabase } from '../testing/database.js';
import { inside } from '../testing/inside.js';
import { nine } from '../testing/samples.js';
import { silentLog, testKeyProvider } from '../testing/test-store.js';
import { KeyVault } from '../vault/key-vault.js';
import { Chain, type Links } from './chain.js';
import { verify } from './verify.js';

let database: TestDatabase;
let connection: Connection;
let entries: Entities<AuditEntry>;
let tenants = 0;
beforeAll(async () => {
  database = await openTestDatabase();
  connection = createConnection(database.uri, { promoteBuffers: true, autoIndex: false });
  const keys = new DataKeys(new KeyVault(await database.vault()), testKeyProvider, systemClock);
  entries = new Entities(
    connection,
    definitions.auditEntries,
    () => keys.of('acme'),
    new SetAside(silentLog),
    () => undefined,
  );
});
beforeEach(() => {
  tenants += 1;
});
afterAll(async () => {
  await connection.close();
  await database.close();
});

const own = <T>(work: () => Promise<T>): Promise<T> => inside(`tenant-${tenants}`, work);
const links = (count: number): Links[] =>
  Array.from({ length: count }, () => ({ content: { at: nine, done: [] } }));
const hashes = async (): Promise<string[]> =>
  (await entries.find({}, { sequence: 1 })).map(({ hash }) => hash);

describe('what is written down of many calls', () => {
  it('makes one chain, whoever comes while another is being written; each is told the hash of its own last', () =>
    own(async () => {
      const chain = new Chain(entries);
      const together = [chain.append(links(2)), chain.append(links(1))];
      await aMoment();
      const meanwhile = [chain.append(links(1)), chain.append(links(3))];
      const told = await Promise.all([...together, ...meanwhile]);
      const all = await hashes();
      expect(all).toHaveLength(7);
      expect(told).toEqual([1, 2, 3, 6].map((index) => all[index]));
      expect(await verify(entries)).toEqual({ chains: 1, entries: 7, breaks: [] });
    }));

  it('is waited for by whoever wants to know that it is all there', () =>
    own(async () => {
      const chain = new Chain(entries);
      const written: string[] = [];
      for (const count of [1, 2]) {
        void chain.append(links(count)).then((hash) => written.push(hash));
        await aMoment();
      }
      await chain.settled();
      expect(written).toHaveLength(2);
      expect(await hashes()).toHaveLength(3);
    }));

  it('goes with the next where the store did not take it, and the chain holds', () =>
    own(async () => {
      const chain = new Chain(entries);
      await chain.append(links(1));
      const insert = entries.insertFree.bind(entries);
      entries.insertFree = () => Promise.reject(new Error('the store is away'));
      await expect(chain.append(links(2))).rejects.toThrow('the store is away');
      await chain.settled();
      entries.insertFree = insert;
      expect(await hashes()).toHaveLength(1);
      await chain.append(links(1));
      expect(await verify(entries)).toEqual({ chains: 1, entries: 4, breaks: [] });
    }));
});
