import { compactStore } from '../compact.js';
import type { Erased } from '../vault/key-vault.js';
import { removeTenant, type ErasureTools } from './erase-tenant.js';
import { removePersons, type PersonErasureTools } from './persons.js';

/** Removes whatever of the list of erasures is here, and leaves nothing of it in the files. */
export async function carryOutErasures(
  tools: ErasureTools & PersonErasureTools,
  { tenants, persons }: Erased,
): Promise<void> {
  for (const tenantId of tenants) await removeTenant(tools, tenantId);
  for (const [tenantId, hashes] of persons) await removePersons(tools, tenantId, hashes);
  await compactStore(tools.database);
}
