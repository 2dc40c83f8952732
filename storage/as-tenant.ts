import { asOperator } from '../core/people/context.js';

/**
 * The operator's own work on one tenant's documents: the erasure of it, the rotation of its keys. Of the tenant only its id
 * is known here, for its own document may be gone or unreadable; nothing that such work does reads more.
 */
export const asTenant = <T>(tenantId: string, work: () => Promise<T>): Promise<T> =>
  asOperator({ id: tenantId, name: '', country: '', ...neverRead }, 'storage', work);

const neverRead = { locale: 'nl', timeZone: 'UTC', deliveryTime: '09:00' } as const;
