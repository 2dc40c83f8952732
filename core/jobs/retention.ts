import { todayIn } from '../clock.js';
import { lapseAnnouncements, type LapseNeeds } from '../conversation/announce/lapse.js';
import { isOver } from '../people/agreement.js';
import { currentTenant } from '../people/context.js';
import type { TenantRepository } from '../people/tenant.js';
import { closeJourneys, type CloseNeeds } from '../privacy/retention/close-journeys.js';
import { finishEnds, keepToAgreement } from '../privacy/retention/keep-to-agreement.js';
import { eraseLeavers, type LeaverNeeds } from '../privacy/retention/leavers.js';
import { isOpen, type EndNeeds } from '../privacy/retention/needs.js';
import { sweepMessages, type SweepNeeds } from '../privacy/retention/sweep.js';
import { forEachTenant } from './for-each-tenant.js';
import type { Job } from './job.js';
import { onceADay } from './once-a-day.js';

export type RetentionNeeds = EndNeeds &
  LeaverNeeds &
  CloseNeeds &
  SweepNeeds &
  LapseNeeds & { readonly tenants: Pick<TenantRepository, 'all' | 'get'> };

/**
 * Keeps nothing longer than it may be kept. Agreements are looked at every hour, for HR is told by day; who left and which journeys
 * are over in the first hour of the tenant's own day; what managers told and HR did not decide goes by the hour too. After downtime it catches up.
 */
export function retentionJob(needs: RetentionNeeds): Job {
  const lookThrough = onceADay(needs.clock, async () => {
    const tenant = currentTenant();
    if (isOver(tenant, todayIn(tenant.timeZone, needs.clock))) return false;
    await eraseLeavers(needs);
    await closeJourneys(needs);
    await sweepMessages(needs);
    return true;
  });
  return {
    name: 'retention',
    every: '1 hour',
    async run(stopping) {
      const each = (work: (stopping: AbortSignal) => Promise<void>): Promise<void> =>
        forEachTenant(needs, 'retention', stopping, work);
      await each(() => keepToAgreement(needs));
      await each(() => lapseAnnouncements(needs, isOpen(needs.clock.now())));
      await each(lookThrough);
      if (!stopping.aborted) await finishEnds(needs);
    },
  };
}
