import { AsyncLocalStorage } from 'node:async_hooks';

const context = new AsyncLocalStorage<string>();

/** Does `work` on behalf of one tenant; every query inside sees that tenant's documents alone. */
export function inTenant<T>(tenantId: string, work: () => Promise<T>): Promise<T> {
  return context.run(tenantId, work);
}

/** The tenant on whose behalf this call runs. Throws outside `inTenant`: that is a fault of the program. */
export function currentTenantId(): string {
  const tenantId = context.getStore();
  if (tenantId === undefined)
    throw new Error("A tenant's data was asked for outside a tenant's context: wrap the call in inTenant()");
  return tenantId;
}
