import type { Connection } from 'mongoose';
import { asTenant } from './as-tenant.js';
import type { DataKeys } from './encryption/data-keys.js';
import type { Keyrings } from './encryption/keyring.js';
import { definitions } from './models/index.js';

/**
 * Destroys a tenant's keys and removes all its documents, in this order: whatever comes in between, nothing of it can be
 * read from then on. The tenant itself goes last, so that an erasure that was cut short is found and done again.
 */
export async function eraseTenant(connection: Connection, keys: DataKeys, tenantId: string): Promise<void> {
  await keys.destroy(tenantId);
  const owned = Object.values(definitions).filter(({ owner }) => owner === 'tenant');
  await asTenant(tenantId, async () => {
    for (const { collection } of owned) await connection.model(collection).deleteMany({});
  });
  await connection.model<{ _id: string }>(definitions.tenants.collection).deleteOne({ _id: tenantId });
}

/** The tenants whose erasure was cut short: their keys are gone, and something of them is left. */
export async function unfinishedErasures(connection: Connection, keyrings: Keyrings): Promise<string[]> {
  const tenants = connection.model<{ _id: string }>(definitions.tenants.collection);
  const left = await tenants.find({ _id: { $in: await keyrings.destroyedIds() } }, { _id: 1 }).lean();
  return left.map(({ _id }) => _id);
}
