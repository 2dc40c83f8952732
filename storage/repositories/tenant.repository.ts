import type { Tenant, TenantRepository } from '../../core/people/tenant.js';
import { workspaceFields } from '../../core/people/workspace.js';
import type { Entities } from '../documents/entities.js';

/** Tenants, outside any tenant's context. */
export function tenantRepository(tenants: Entities<Tenant>): TenantRepository {
  return {
    all: () => tenants.find({}),
    get: (id) => tenants.get(id),
    async findByWorkspace(chat, workspaceId) {
      const linked = await tenants.find({ [workspaceFields[chat]]: workspaceId });
      if (linked.length > 1)
        throw new Error(
          `Tenants ${linked.map(({ id }) => id).join(', ')} are linked to one ${chat} workspace`,
        );
      return linked[0];
    },
    save: (tenant) => tenants.save(tenant),
    remove: (ids) => tenants.remove(ids),
  };
}
