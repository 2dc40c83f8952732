import type { Connection, mongo } from 'mongoose';
import { isLinkCodeOf } from '../../core/people/link-code.js';
import { secretsOfWorkspaces } from '../../core/people/workspace-secrets.js';
import { asTenant } from '../as-tenant.js';
import type { DataKeys } from '../encryption/data-keys.js';
import { definitions } from '../models/index.js';
import type { AllEntities } from '../repositories/index.js';

/** The collections in which a tenant's documents are. */
const tenantCollections = Object.values(definitions)
  .filter(({ owner }) => owner === 'tenant')
  .map(({ collection }) => collection);

export interface ErasureTools {
  readonly connection: Connection;
  readonly database: mongo.Db;
  readonly keys: DataKeys;
  readonly entities: Pick<AllEntities, 'tenants' | 'secrets'>;
}

/**
 * Destroys a tenant's keys and removes all its documents, in this order: whatever comes in between, nothing of it can be
 * read from then on.
 */
export async function eraseTenant(tools: ErasureTools, tenantId: string): Promise<void> {
  await tools.keys.destroy(tenantId);
  await removeTenant(tools, tenantId);
}

/** Removes all that is kept of a tenant, the tokens of its workspaces too. The tenant itself goes last, since it names these. */
export async function removeTenant(tools: ErasureTools, tenantId: string): Promise<void> {
  const { connection, database, entities } = tools;
  await asTenant(tenantId, async () => {
    for (const collection of tenantCollections) await connection.model(collection).deleteMany({});
  });
  await database.collection('agendaJobs').deleteMany({ 'data.tenantId': tenantId });
  await entities.secrets.remove(await secretsOf(tools, tenantId));
  await entities.tenants.model.deleteOne({ _id: tenantId });
}

async function secretsOf({ entities }: ErasureTools, tenantId: string): Promise<string[]> {
  const stored = await entities.tenants.model.findById(tenantId).lean();
  const codes = await entities.secrets.search(({ id, secret }) => isLinkCodeOf(tenantId, id, secret));
  return [...(stored === null ? [] : secretsOfWorkspaces(stored)), ...codes.map(({ id }) => id)];
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
