import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mongoose';
import { slackInstallationKey } from '../../core/people/workspace-secrets.js';
import { embeddedDirectory } from '../connection.js';
import { restoreEmbeddedStore } from '@pro-parents-coach/embedded-store';
import { startEmbeddedStore } from '@pro-parents-coach/embedded-store';
import type { Keyring } from '../encryption/keyring.js';
import type { StoredDocument } from '../models/model.js';
import { openStore, type Store } from '../store.js';
import { inside } from '../testing/inside.js';
import { rawFiles } from '@pro-parents-coach/embedded-store/testing';
import { sampleEmployee, sampleJourney, sampleTenant, sampleUser } from '../testing/samples.js';
import { silentLog, testKeyProvider } from '../testing/test-store.js';
import { backupStore, withStore } from '../transfer/store-access.js';
import { KeyVault } from '../vault/key-vault.js';
import { vaultRecordsOf } from '../vault/open-vault.js';
import { restoreVault, vaultBackup } from '../vault/vault-backup.js';
import { afterTest } from '../../testing/after-test.js';

const tenantId = 'tenant-that-ends-7d1f';
const token = slackInstallationKey('T7');

let folder: string;
let dataDir: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'erased-'));
  dataDir = join(folder, 'data');
});
afterEach(() => rm(folder, { recursive: true }));

const records = (keys = 'keys') => vaultRecordsOf({ dataDir, keysDir: join(folder, keys) });
const open = (keys?: string): Promise<Store> =>
  openStore({ dataDir, vault: () => records(keys), keyProvider: testKeyProvider, log: silentLog });
const within = async <T>(work: (store: Store) => Promise<T>, keys?: string): Promise<T> => {
  const store = await open(keys);
  return work(store).finally(() => store.close());
};
const withKeys = async <T>(work: (vault: KeyVault) => Promise<T>): Promise<T> =>
  work(new KeyVault(await records()));

async function fill({ repositories }: Store): Promise<void> {
  await repositories.tenants.save({ ...sampleTenant(tenantId), slackTeamId: 'T7' });
  await repositories.tenants.save(sampleTenant('stays'));
  await repositories.secrets.put(token, 'xoxb-of-the-ended');
  for (const id of [tenantId, 'stays'])
    await inside(id, async () => {
      await repositories.users.saveMany([sampleUser(`${id}-user`)]);
      await repositories.employees.saveMany([sampleEmployee(`${id}-employee`)]);
      await repositories.journeys.save(sampleJourney(`${id}-journey`, `${id}-employee`));
    });
}

/** The wrapped keys of the tenant, as the vault's files have them, and every value that is sealed under them. */
async function tracesOf(keyring: Keyring | undefined): Promise<Buffer[]> {
  const sealed = await withStore({ dataDir }, async (uri) => {
    const plain = await createConnection(uri, { promoteBuffers: true }).asPromise();
    const names = ['users', 'employees', 'journeys'];
    const documents = await Promise.all(
      names.map((name) => plain.collection<StoredDocument>(name).find({ tenantId }).toArray()),
    );
    await plain.close();
    return documents.flat().flatMap((document) => Object.values(document));
  });
  const keys = [keyring?.lookupKey.bytes, ...(keyring?.dataKeys ?? []).map(({ wrapped }) => wrapped.bytes)];
  const texts = keys.flatMap((key) => (key ? [Buffer.from(key.toString('base64'))] : []));
  return [...texts, ...sealed.filter((value): value is Buffer => value instanceof Buffer)];
}

/** So few bytes are enough to know a value by, and no others have them by chance. */
const PIECE_BYTES = 12;
/** Whether a piece of it lies in files: they may have the whole in parts, where two blocks meet or the same bytes come twice. */
function leftOf(trace: Buffer, files: Buffer): boolean {
  const starts = Array.from({ length: trace.length - PIECE_BYTES + 1 }, (_, start) => start);
  return starts.some((start) => files.includes(trace.subarray(start, start + PIECE_BYTES)));
}

describe('a tenant that has ended', () => {
  it('is physically gone from the store and its keys', async () => {
    await within(fill);
    const traces = await tracesOf(await withKeys((vault) => vault.find(tenantId)));
    const before = await rawFiles(folder);
    expect(traces.filter((trace) => !leftOf(trace, before))).toEqual([]);
    await within(async (store) => {
      await store.eraseTenant(tenantId);
      await store.compact();
    });
    const after = await rawFiles(folder);
    expect(traces.filter((trace) => leftOf(trace, after))).toEqual([]);
    const data = await rawFiles(embeddedDirectory(dataDir));
    expect([data.includes(tenantId), data.includes(token), data.includes('stays')]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('is not brought back by a backup from before, though the master key is at hand', async () => {
    const backup = join(folder, 'backup.gz');
    await within(fill);
    await backupStore(dataDir, backup);
    await within((store) => store.eraseTenant(tenantId));
    await rm(dataDir, { recursive: true });
    await restoreEmbeddedStore(backup, embeddedDirectory(dataDir));
    await within(async (store) => {
      const { repositories } = store;
      expect((await repositories.tenants.all()).map(({ id }) => id)).toEqual(['stays']);
      expect(await repositories.secrets.get(token)).toBeUndefined();
      expect(await store.isErased(tenantId)).toBe(true);
      expect((await store.check()).findings).toEqual([]);
    });
    expect((await rawFiles(embeddedDirectory(dataDir))).includes(tenantId)).toBe(false);
  });

  it('is removed at the next start where its end was cut short', async () => {
    await within(fill);
    await withKeys((vault) => vault.destroy(tenantId, new Date(0)));
    await (await open()).close();
    expect((await rawFiles(embeddedDirectory(dataDir))).includes(tenantId)).toBe(false);
  });
});

describe('someone who was erased', () => {
  it('is not brought back by a backup from before, and everyone else is', async () => {
    const backup = join(folder, 'backup.gz');
    await within(async (store) => {
      await fill(store);
      await inside('stays', () => store.repositories.employees.saveMany([sampleEmployee('other')]));
    });
    await backupStore(dataDir, backup);
    const gone = { kind: 'employee', employeeId: 'stays-employee' } as const;
    await within((store) => inside('stays', () => store.noteErased([gone])));
    expect((await rawFiles(join(folder, 'keys'))).includes(gone.employeeId)).toBe(false);
    await rm(dataDir, { recursive: true });
    await restoreEmbeddedStore(backup, embeddedDirectory(dataDir));
    await within(({ repositories }) =>
      inside('stays', async () => {
        expect((await repositories.employees.all()).map(({ id }) => id)).toEqual(['other']);
        expect(await repositories.journeys.all()).toEqual([]);
        expect(await repositories.users.all()).toHaveLength(1);
      }),
    );
    expect((await rawFiles(embeddedDirectory(dataDir))).includes(gone.employeeId)).toBe(false);
  });
});

describe('data without their vault', () => {
  beforeEach(() => within(fill));

  it('do not open, and get no new keys', async () => {
    await expect(open('elsewhere')).rejects.toMatchObject({ code: 'vault-missing' });
    await expect(open('elsewhere')).rejects.toMatchObject({ code: 'vault-missing' });
    await within(async (store) => expect((await store.check()).findings).toEqual([]));
  });

  it('do not open with the vault of another store', async () => {
    const other = await openStore({
      dataDir: join(folder, 'other'),
      vault: () => records('other-keys'),
      keyProvider: testKeyProvider,
      log: silentLog,
    });
    await other.close();
    await expect(open('other-keys')).rejects.toMatchObject({ code: 'vault-foreign' });
  });

  it('open again with a backup of it, in which who has ended since has ended all the same', async () => {
    const text = await vaultBackup(await records());
    await within((store) => store.eraseTenant(tenantId));
    await withKeys(async (vault) => restoreVault(await records(), vault, text));
    expect(await withKeys((vault) => vault.tenantIds())).not.toContain(tenantId);
    await rm(join(folder, 'keys'), { recursive: true });
    await withKeys(async (vault) => restoreVault(await records(), vault, text));
    await within(async (store) => expect((await store.check()).findings).toEqual([]));
    await expect(withKeys(async (vault) => restoreVault(await records(), vault, '{}'))).rejects.toMatchObject(
      { code: 'vault-backup-unreadable' },
    );
  });
});

describe('keys that an earlier version kept among the data', () => {
  it('are moved into the vault, and nothing of them stays', async () => {
    await within(fill);
    const keyrings = await withKeys(async (vault) =>
      Promise.all((await vault.tenantIds()).map((id) => vault.find(id))),
    );
    await rm(join(folder, 'keys'), { recursive: true });
    const embedded = await startEmbeddedStore({ directory: embeddedDirectory(dataDir), database: 'coach' });
    const stop = afterTest(() => embedded.stop());
    const plain = await createConnection(embedded.uri).asPromise();
    const close = afterTest(() => plain.close());
    await plain.collection('vaults').deleteMany({});
    await plain.collection('keyrings').insertMany(keyrings.map((keyring) => ({ ...keyring! })) as object[]);
    const ended = { _id: 'ended-before', destroyedAt: new Date(0) };
    await plain.collection<{ _id: string }>('keyrings').insertOne(ended);
    await close();
    await stop();
    await within(async (store) => {
      expect((await store.check()).findings).toEqual([]);
      expect(await store.isErased('ended-before')).toBe(true);
    });
    const bytes = await rawFiles(embeddedDirectory(dataDir));
    for (const keyring of keyrings) expect(bytes.includes(keyring!.lookupKey.bytes)).toBe(false);
    expect(bytes.includes('ended-before')).toBe(false);
  });
});
