import { asOperator } from '../core/people/context.js';
import type { Tenant } from '../core/people/tenant.js';

/** A tenant of which only its id is known, for its own document may be gone or unreadable. */
export const bareTenant = (id: string): Tenant => ({ id, name: id, country: '', ...neverRead });

/** The operator's own work on one tenant's documents: the erasure of it, the rotation of its keys. It reads nothing but the id. */
export const asTenant = <T>(tenantId: string, work: () => Promise<T>): Promise<T> =>
  asOperator(bareTenant(tenantId), 'storage', work);

const neverRead = { locale: 'nl', timeZone: 'UTC', deliveryTime: '09:00' } as const;
