import { createHash, randomUUID } from 'node:crypto';
import type { mongo } from 'mongoose';
import { tenants } from '../models/tenant.model.js';
import type { Erased, KeyVault } from './key-vault.js';
import { formerKeyrings, moveKeyrings } from './move-keyrings.js';
import { VaultError } from './vault-error.js';

/** By what the data know the vault that they belong to. */
interface StoredMark {
  _id: 'vault';
  /** That vault's id. */
  id: string;
  /** A digest of what the vault had on its list of erasures when that was last carried out here. */
  erased?: string;
}

const current = { _id: 'vault' } as const;
const marks = (database: mongo.Db) => database.collection<StoredMark>('vaults');

/**
 * Makes sure that the data and the vault belong together, and gives a new vault its id. Rejects with `VaultError` where they do
 * not: new keys for old data would open nothing, and old data without the list would bring back who was erased. Keys that an
 * earlier version kept among the data are moved into the vault.
 */
export async function joinVault(database: mongo.Db, vault: KeyVault): Promise<void> {
  const known = await assertBelongTogether(database, vault);
  if (known === undefined) await vault.name(randomUUID());
  await moveKeyrings(database, vault, () => signMark(database, vault));
}

/**
 * Reads whether the data and the vault belong together, and gives the vault's id, where it has one. Rejects with `VaultError` where
 * they do not.
 */
export async function assertBelongTogether(database: mongo.Db, vault: KeyVault): Promise<string | undefined> {
  const mark = await marks(database).findOne(current);
  const known = await vault.id();
  if (mark === null ? await hasLostItsKeys(database) : known === undefined)
    throw new VaultError('vault-missing');
  if (mark !== null && known !== mark.id) throw new VaultError('vault-foreign');
  return known;
}

/** Carries out what the list of erasures says, where it is another than when that was last done: a backup has come back, or an erasure was cut short. */
export async function onceAfterErasures(
  database: mongo.Db,
  vault: KeyVault,
  carryOut: (erased: Erased) => Promise<void>,
): Promise<void> {
  const erased = await vault.erased();
  const digest = digestOf(erased);
  const mark = await marks(database).findOne(current);
  if (mark?.erased === digest) return;
  const isNew = mark === null && erased.tenants.length === 0 && erased.persons.size === 0;
  if (!isNew) await carryOut(erased);
  await signMark(database, vault, digest);
}

async function signMark(database: mongo.Db, vault: KeyVault, erased?: string): Promise<void> {
  const id = await vault.id();
  if (id === undefined) throw new VaultError('vault-missing');
  const $set = { id, ...(erased !== undefined && { erased }) };
  await marks(database).updateOne(current, { $set }, { upsert: true });
}

/** Data of an earlier version have their keys among them, and new data have no tenant yet. */
async function hasLostItsKeys(database: mongo.Db): Promise<boolean> {
  const holds = async (name: string) => (await database.collection(name).findOne({})) !== null;
  return (await holds(tenants.collection)) && !(await holds(formerKeyrings));
}

function digestOf({ tenants: ended, persons }: Erased): string {
  const sorted = [...persons].map(([tenantId, hashes]) => [tenantId, [...hashes].sort()]).sort();
  return createHash('sha256')
    .update(JSON.stringify([ended.toSorted(), sorted]))
    .digest('hex');
}
