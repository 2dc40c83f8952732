import { contextIfAny } from '../../core/people/context.js';
import type { Tenant, TenantRepository } from '../../core/people/tenant.js';
import { workspaceFields } from '../../core/people/workspace.js';
import { Unreadable } from '../../core/unreadable.js';
import { asTenant } from '../as-tenant.js';
import type { Entities } from '../documents/entities.js';
import type { TenantTerms } from '../models/tenant-terms.model.js';
import type { FoundTenant } from '../models/tenant.model.js';

interface TenantEntities {
  readonly tenants: Entities<FoundTenant>;
  readonly tenantTerms: Entities<TenantTerms>;
}

/** Tenants, outside any tenant's context: each is found first, and its own words opened with its own keys then. */
export function tenantRepository(
  { tenants, tenantTerms }: TenantEntities,
  isErased: (tenantId: string) => Promise<boolean>,
): TenantRepository {
  /** None of one that is being erased, and none where they cannot be read: these are set aside. */
  const termsOf = async (id: string): Promise<TenantTerms | undefined> => {
    try {
      return await within(id, () => tenantTerms.get(id));
    } catch (error) {
      if (error instanceof Unreadable || (await isErased(id))) return undefined;
      throw error;
    }
  };
  const whole = async (found: FoundTenant): Promise<Tenant> => ({ ...found, ...(await termsOf(found.id)) });
  return {
    all: async () => Promise.all((await tenants.find({})).map(whole)),
    async get(id) {
      const found = await tenants.get(id);
      return found && whole(found);
    },
    async findByWorkspace(chat, workspaceId) {
      const linked = await tenants.findBy(workspaceFields[chat], workspaceId);
      if (linked.length > 1)
        throw new Error(
          `Tenants ${linked.map(({ id }) => id).join(', ')} are linked to one ${chat} workspace`,
        );
      return linked[0] && whole(linked[0]);
    },
    async save({ customisation, terms, ...found }) {
      await tenants.save(found);
      const after = { id: found.id, customisation, terms };
      if (!isSame(await termsOf(found.id), after)) await within(found.id, () => tenantTerms.save(after));
    },
    async remove(ids) {
      for (const id of ids) await within(id, () => tenantTerms.remove([id]));
      await tenants.remove(ids);
    },
  };
}

/** For the tenant, by whoever is at work for it already. */
const within = <T>(id: string, work: () => Promise<T>): Promise<T> =>
  contextIfAny()?.tenant.id === id ? work() : asTenant(id, work);

const isSame = (before: TenantTerms | undefined, after: TenantTerms): boolean =>
  JSON.stringify([before?.customisation, before?.terms]) ===
  JSON.stringify([after.customisation, after.terms]);
