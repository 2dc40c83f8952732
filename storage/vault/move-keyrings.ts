import type { mongo } from 'mongoose';
import { z } from 'zod';
import type { Keyring } from '../encryption/keyring.js';
import type { KeyVault } from './key-vault.js';

/** The collection in which they lay. */
export const formerKeyrings = 'keyrings';

interface OldKeyring {
  _id: string;
}

const bytes = z.instanceof(Buffer);
const wrapped = z.object({ masterKeyId: z.string(), bytes });
/** As the first four versions of the schema kept them, among the data. */
const oldKeyring = z.object({
  _id: z.string(),
  current: z.int(),
  dataKeys: z.array(z.object({ generation: z.int(), wrapped })),
  lookupKey: wrapped,
});
const oldTombstone = z.object({ _id: z.string(), destroyedAt: z.date() });

/**
 * Moves keyrings that lie among the data into the vault: of a store that an earlier version wrote, or of a backup of one. What the vault
 * knows already it keeps, the ends of tenants above all.
 */
export async function moveKeyrings(
  database: mongo.Db,
  vault: KeyVault,
  /** Is called when all are in the vault and before the first is removed. */
  allMoved: () => Promise<void>,
): Promise<void> {
  const keyrings = database.collection<OldKeyring>(formerKeyrings);
  const old = await keyrings.find({}, { promoteBuffers: true }).toArray();
  if (old.length === 0) return;
  for (const document of old) {
    const tombstone = oldTombstone.safeParse(document);
    if (tombstone.success) await vault.destroy(tombstone.data._id, tombstone.data.destroyedAt);
    else await addKeyring(vault, oldKeyring.parse(document));
  }
  await allMoved();
  await keyrings.deleteMany({});
}

/** Adds a keyring, or to the one there is the data keys that it lacks. Of a tenant that has ended it adds none. */
export async function addKeyring(vault: KeyVault, keyring: Keyring): Promise<void> {
  if ((await vault.isDestroyed(keyring._id)) || (await vault.insert(keyring))) return;
  const known = await vault.find(keyring._id);
  if (known === undefined) return;
  const generations = new Set(known.dataKeys.map(({ generation }) => generation));
  const lacking = keyring.dataKeys.filter(({ generation }) => !generations.has(generation));
  if (lacking.length > 0) await vault.replace({ ...known, dataKeys: [...lacking, ...known.dataKeys] });
}
