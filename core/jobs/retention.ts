import { finishEnds, keepToAgreement } from '../privacy/retention/keep-to-agreement.js';
import type { EndNeeds } from '../privacy/retention/needs.js';
import type { TenantRepository } from '../people/tenant.js';
import { forEachTenant } from './for-each-tenant.js';
import type { Job } from './job.js';

export interface RetentionNeeds extends EndNeeds {
  readonly tenants: Pick<TenantRepository, 'all' | 'get'>;
}

/** Keeps nothing longer than it may be kept. Every hour, for it tells HR by day; after downtime it catches up. */
export const retentionJob = (needs: RetentionNeeds): Job => ({
  name: 'retention',
  every: '1 hour',
  async run() {
    await forEachTenant(needs, 'retention', () => keepToAgreement(needs));
    await finishEnds(needs);
  },
});
