import { asOperator } from '../../core/people/context.js';

/** Does a test's work on behalf of one tenant. */
export const inside = <T>(tenantId: string, work: () => Promise<T>): Promise<T> =>
  asOperator(
    {
      id: tenantId,
      name: tenantId,
      country: 'NL',
      locale: 'nl',
      timeZone: 'Europe/Amsterdam',
      deliveryTime: '09:00',
    },
    'test',
    work,
  );
