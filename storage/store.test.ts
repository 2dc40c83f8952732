import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mongoose';
import { z } from 'zod';
import { environmentKeyProvider } from './encryption/environment-key-provider.js';
import { openStore, type Store } from './store.js';
import { sampleTenant } from './testing/samples.js';
import { vaultRecordsOf } from './vault/open-vault.js';
import { openTestStore, silentLog, testKeyProvider, type TestStore } from './testing/test-store.js';
import { afterTest } from '../testing/after-test.js';

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'store-test-'));
});
afterEach(() => rm(dataDir, { recursive: true }));

const vault = () => vaultRecordsOf({ dataDir });
/** Opened in the directory, and closed after the test or when it is told to. */
async function open(): Promise<{ readonly store: Store; readonly close: () => Promise<void> }> {
  const store = await openStore({ dataDir, vault, keyProvider: testKeyProvider, log: silentLog });
  return { store, close: afterTest(() => store.close()) };
}
async function openTest(): Promise<TestStore> {
  const test = await openTestStore();
  afterTest(() => test.close());
  return test;
}

describe('opening the store', () => {
  it('tells whose it is before anything else, and leaves it in peace where it may not be opened', async () => {
    const first = await open();
    for (const id of ['acme', 'globex']) await first.store.repositories.tenants.save(sampleTenant(id));
    await first.close();
    const told: string[] = [];
    const checkTenants = (ids: readonly string[]): void => {
      told.push(...ids);
      throw new RangeError('not mine');
    };
    // The wrong key would show as well, and later.
    const other = environmentKeyProvider({ current: Buffer.alloc(32, 'other').toString('base64') });
    const options = { dataDir, vault, keyProvider: other, log: silentLog, checkTenants };
    await expect(openStore(options)).rejects.toThrow(RangeError);
    expect(told.toSorted()).toEqual(['acme', 'globex']);
    await open();
  });

  it('forgets the words of errors that an older version let Agenda keep', async () => {
    const test = await openTest();
    const plain = await createConnection(test.uri).asPromise();
    afterTest(() => plain.close());
    const jobs = plain.collection('agendaJobs');
    await jobs.insertOne({ name: 'alarm', failReason: 'Anna is due', failCount: 1 });
    await test.openAnother();
    expect(await jobs.findOne({ name: 'alarm' })).toEqual({
      _id: expect.anything(),
      name: 'alarm',
      failCount: 1,
    });
  });

  it('needs nothing but a directory, and finds there what was kept', async () => {
    const first = await open();
    await first.store.repositories.secrets.put('key', 'secret');
    await first.store.ping();
    await first.close();
    const second = await open();
    expect(await second.store.repositories.secrets.get('key')).toBe('secret');
  });

  it('refuses a directory that another process has open, and leaves that in peace', async () => {
    const first = await open();
    await expect(open()).rejects.toMatchObject({ code: 'store-in-use' });
    await first.store.ping();
  });

  it('says what to look at where MongoDB lets nobody in', async () => {
    const server = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
    afterTest(() => server.close());
    await once(server, 'listening');
    const { port } = z.object({ port: z.number() }).parse(server.address());
    const mongodbUri = `mongodb://coach:password@127.0.0.1:${port}/coach?serverSelectionTimeoutMS=50`;
    const refused = openStore({ mongodbUri, dataDir, vault, keyProvider: testKeyProvider, log: silentLog });
    await expect(refused).rejects.toThrow(/^MongoDB does not answer.*check MONGODB_URI/);
  });

  it('does not open with another master key, and tells which setting is meant', async () => {
    const test = await openTest();
    const other = environmentKeyProvider({ current: Buffer.alloc(32, 'other').toString('base64') });
    await expect(test.openAnother({ keyProvider: other })).rejects.toThrow(
      /wrapped under another master key.*MASTER_KEY/,
    );
  });
});

describe("Agenda's jobs", () => {
  it('lie in the same database, and one process claims each', async () => {
    const test = await openTest();
    const { agendaBackend } = test.store;
    await agendaBackend.connect();
    const alarm = { name: 'alarm', type: 'single', priority: 0, nextRunAt: new Date(0), data: {} } as const;
    await agendaBackend.repository.saveJob(alarm, undefined);
    const another = await test.openAnother();
    await another.agendaBackend.connect();
    const claim = () =>
      another.agendaBackend.repository.getNextJobToRun(
        'alarm',
        new Date(1),
        new Date(0),
        new Date(1),
        undefined,
      );
    expect(await claim()).toMatchObject({ name: 'alarm' });
    expect(await claim()).toBeUndefined();
  });

  it('are overdue from their moment until somebody begins them', async () => {
    const { store } = await openTest();
    await store.agendaBackend.connect();
    const { repository } = store.agendaBackend;
    const save = (name: string, at: number) =>
      repository.saveJob({ name, type: 'normal', priority: 0, nextRunAt: new Date(at), data: {} }, undefined);
    expect(await store.overdue()).toEqual({ tenants: 0, seconds: 0 });
    await save('alarm', Date.now() + 60_000);
    await save('compact', 0);
    expect(await store.overdue()).toEqual({ tenants: 0, seconds: 0 });
    await save('alarm', Date.now() - 90_000);
    await save('alarm', Date.now() - 30_000);
    const { tenants, seconds } = await store.overdue();
    expect(tenants).toBe(2);
    expect(seconds).toBeGreaterThanOrEqual(90);
    await repository.getNextJobToRun('alarm', new Date(), new Date(0), new Date(), undefined);
    expect((await store.overdue()).tenants).toBe(1);
  });
});
