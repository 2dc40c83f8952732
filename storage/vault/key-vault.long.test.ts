import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Keyring } from '../encryption/keyring.js';
import { fileRecords } from './file-records.js';
import { KeyVault } from './key-vault.js';
import { addKeyring } from './move-keyrings.js';
import type { VaultRecords } from './records.js';
import { restoreVault, vaultBackup } from './vault-backup.js';

let folder: string;
let records: VaultRecords;
let vault: KeyVault;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vault-'));
  records = fileRecords(folder);
  vault = new KeyVault(records);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const at = new Date('2026-11-24T08:00:00Z');
const wrapped = (text: string) => ({ masterKeyId: 'master', bytes: Buffer.from(text) });
const keyring = (_id: string, ...generations: number[]): Keyring => ({
  _id,
  current: generations[0] ?? 0,
  dataKeys: generations.map((generation) => ({ generation, wrapped: wrapped(`${_id} ${generation}`) })),
  lookupKey: wrapped('lookup'),
});
const generationsOf = async (tenantId: string): Promise<number[] | undefined> =>
  (await vault.find(tenantId))?.dataKeys.map(({ generation }) => generation);

describe('the keys of a tenant', () => {
  it('are put there once: whoever comes second is told, and changes nothing', async () => {
    expect(await vault.insert(keyring('acme', 1))).toBe(true);
    expect(await vault.insert(keyring('acme', 2))).toBe(false);
    expect(await vault.find('acme')).toEqual(keyring('acme', 1));
    expect(await vault.find('globex')).toBeUndefined();
  });

  it('are replaced by others', async () => {
    await vault.insert(keyring('acme', 1));
    await vault.replace(keyring('acme', 2, 1));
    expect(await vault.find('acme')).toEqual(keyring('acme', 2, 1));
  });

  it('are gone for good once they are destroyed, whoever writes them after that', async () => {
    for (const id of ['acme', 'globex']) await vault.insert(keyring(id, 1));
    await vault.destroy('acme', at);
    expect(await vault.insert(keyring('acme', 2))).toBe(false);
    await vault.replace(keyring('acme', 3));
    await addKeyring(vault, keyring('acme', 4));
    expect(await records.names('keyrings')).toEqual(['globex']);
    expect(await vault.tenantIds()).toEqual(['globex']);
    expect([await vault.isDestroyed('acme'), await vault.isDestroyed('globex')]).toEqual([true, false]);
    await expect(vault.find('acme')).rejects.toThrow('were destroyed');
  });

  it('are gone too where the end comes while they are written', async () => {
    await vault.insert(keyring('acme', 1));
    const write = records.replace.bind(records);
    records.replace = async (...written) => {
      await vault.destroy('acme', at);
      await write(...written);
    };
    await vault.replace(keyring('acme', 2, 1));
    expect(await records.names('keyrings')).toEqual([]);
  });

  it('get those that they lack, and keep the ones they have', async () => {
    await vault.insert(keyring('acme', 3, 2));
    await addKeyring(vault, { ...keyring('acme', 2, 1), lookupKey: wrapped('another') });
    expect(await vault.find('acme')).toEqual({ ...keyring('acme', 1, 3, 2), current: 3 });
    await addKeyring(vault, keyring('globex', 1));
    expect(await generationsOf('globex')).toEqual([1]);
  });
});

describe('the list of what was erased', () => {
  it('names persons by the tenant they were of, and nobody of one that has ended', async () => {
    await vault.noteErased('acme', ['anna', 'bram'], at);
    await vault.noteErased('globex', ['anna'], at);
    const { persons } = await vault.erased();
    expect([...persons]).toEqual([
      ['acme', new Set(['anna', 'bram'])],
      ['globex', new Set(['anna'])],
    ]);
    await vault.destroy('acme', at);
    const after = await vault.erased();
    expect([after.tenants, [...after.persons.keys()]]).toEqual([['acme'], ['globex']]);
  });
});

describe('a backup of the vault', () => {
  it('is added to a new one, which is that vault from then on', async () => {
    await vault.name('this vault');
    await vault.insert(keyring('acme', 1));
    const text = await vaultBackup(records);
    const elsewhere = fileRecords(join(folder, 'elsewhere'));
    const restored = new KeyVault(elsewhere);
    await restoreVault(elsewhere, restored, text);
    expect([await restored.id(), await restored.find('acme')]).toEqual(['this vault', keyring('acme', 1)]);
  });

  it('brings back nobody who has ended or was erased since, and no older key in the place of a newer', async () => {
    await vault.name('this vault');
    for (const id of ['ended', 'rotated']) await vault.insert(keyring(id, 1));
    const text = await vaultBackup(records);
    await vault.noteErased('rotated', ['anna'], at);
    await vault.destroy('ended', at);
    await vault.replace(keyring('rotated', 2));
    await restoreVault(records, vault, text);
    expect(await vault.tenantIds()).toEqual(['rotated']);
    expect(await vault.find('rotated')).toEqual({ ...keyring('rotated', 1, 2), current: 2 });
    expect((await vault.erased()).persons.get('rotated')).toEqual(new Set(['anna']));
  });

  it('is refused where it is of another vault, or is no backup', async () => {
    await vault.name('this vault');
    const text = await vaultBackup(records);
    const other = fileRecords(join(folder, 'other'));
    const others = new KeyVault(other);
    await others.name('another vault');
    await expect(restoreVault(other, others, text)).rejects.toThrow(/another|other/);
    for (const broken of ['{', '{}', JSON.stringify({ format: 'coach keys 1', records: [] })])
      await expect(restoreVault(records, vault, broken)).rejects.toMatchObject({ name: 'VaultError' });
    await expect(restoreVault(records, vault, '{')).rejects.toMatchObject({ cause: expect.anything() });
    expect(await vault.id()).toBe('this vault');
  });
});
