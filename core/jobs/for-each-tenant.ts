import { logFault } from '../log-fault.js';
import type { Log } from '../log.js';
import { asJob } from '../people/context.js';
import type { TenantRepository } from '../people/tenant.js';

interface Tenants {
  readonly tenants: Pick<TenantRepository, 'all'>;
  readonly log: Log;
}

/**
 * Does a job's work for every tenant; trouble with one keeps no other from its turn. Whose turn had not come when `stopping`
 * says so is left to the next run.
 */
export async function forEachTenant(
  needs: Tenants,
  name: string,
  stopping: AbortSignal,
  work: (stopping: AbortSignal) => Promise<void>,
): Promise<void> {
  for (const tenant of await needs.tenants.all()) {
    if (stopping.aborted) return;
    await logFault(needs, { job: name, tenantId: tenant.id }, 'a job failed for one tenant', () =>
      asJob(tenant, name, () => work(stopping)),
    );
  }
}
