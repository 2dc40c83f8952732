import type { Connection } from 'mongoose';
import { asTenant } from './as-tenant.js';
import type { DataKeys } from './encryption/data-keys.js';
import type { Keyrings } from './encryption/keyring.js';
import { definitions } from './models/index.js';

/** The collections in which a tenant's documents are. */
const tenantCollections = Object.values(definitions)
  .filter(({ owner }) => owner === 'tenant')
  .map(({ collection }) => collection);

/**
 * Destroys a tenant's keys and removes all its documents, in this order: whatever comes in between, nothing of it can be
 * read from then on. The tenant itself goes last, so that an erasure that was cut short is found and done again.
 */
export async function eraseTenant(connection: Connection, keys: DataKeys, tenantId: string): Promise<void> {
  await keys.destroy(tenantId);
  await asTenant(tenantId, async () => {
    for (const collection of tenantCollections) await connection.model(collection).deleteMany({});
  });
  await connection.model<{ _id: string }>(definitions.tenants.collection).deleteOne({ _id: tenantId });
}

/** How many documents a tenant has, by collection; of those that can be read no more, too. */
export function countDocuments(connection: Connection, tenantId: string): Promise<Record<string, number>> {
  return asTenant(tenantId, async () => {
    const counts: Record<string, number> = {};
    for (const collection of tenantCollections)
      counts[collection] = await connection.model(collection).countDocuments({});
    return counts;
  });
}

/** The tenants whose erasure was cut short: their keys are gone, and something of them is left. */
export async function unfinishedErasures(connection: Connection, keyrings: Keyrings): Promise<string[]> {
  const tenants = connection.model<{ _id: string }>(definitions.tenants.collection);
  const left = await tenants.find({ _id: { $in: await keyrings.destroyedIds() } }, { _id: 1 }).lean();
  return left.map(({ _id }) => _id);
}
