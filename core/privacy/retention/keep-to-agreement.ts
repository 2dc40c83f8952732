import { lastDayWith } from '../../people/agreement.js';
import { currentTenant } from '../../people/context.js';
import { logFault } from '../../log-fault.js';
import type { TenantRepository } from '../../people/tenant.js';
import { goOn, goOnWithout } from './end.js';
import { daysOver, type EndNeeds } from './needs.js';
import { endingOf, warnOfEnd } from './warn.js';

/**
 * Holds the tenant of the context to its agreement: tells of its end ahead, and from the day after on brings it about. An end that
 * was put off before the keys were destroyed is none any more.
 */
export async function keepToAgreement(needs: EndNeeds): Promise<void> {
  const tenant = currentTenant();
  const last = lastDayWith(tenant);
  const known = await needs.endings.get(tenant.id);
  if (known && known.until !== last?.toString()) await needs.endings.remove([tenant.id]);
  if (last === undefined) return;
  if (daysOver(needs.clock) > 0) await goOn(needs, await endingOf(needs, last));
  else await warnOfEnd(needs);
}

/** Finishes the ends of tenants that are gone: their store is compacted and their certificates are written. */
export async function finishEnds(
  needs: EndNeeds & { readonly tenants: Pick<TenantRepository, 'get'> },
): Promise<void> {
  for (const ending of await needs.endings.all())
    await logFault(
      needs,
      { tenantId: ending.id },
      'an end could not be finished; it is tried again',
      async () => {
        if ((await needs.tenants.get(ending.id)) === undefined) await goOnWithout(needs, ending);
      },
    );
}
