import pLimit from 'p-limit';
import { errorName } from '../error-name.js';
import { groupBy } from '../group-by.js';
import { inTenant } from '../people/context.js';
import type { Clock } from '../clock.js';
import type { Repositories } from '../../storage/repositories/index.js';
import type { Tenant } from '../people/tenant.js';
import type { User } from '../people/user.js';
import type { DeliveryDependencies } from './delivery-run.js';
import { deliver } from './delivery.js';
import type { Nudge } from './nudge.js';

/** How many nudges one claim leases, and for how long. Sending one renews its lease, so a long batch loses nothing. */
const BATCH = 100;
const LEASE_SECONDS = 60;
/** Recipients served at once; the platforms allow some tens of requests a second for a tenant. */
const CONCURRENCY = 8;

/**
 * Sends everything of one tenant that is due, batch by batch, until nothing is left. Several dispatchers may run at once:
 * a lease keeps them apart.
 */
export function dispatch(deps: DeliveryDependencies, tenant: Tenant): Promise<void> {
  return inTenant(tenant.id, async () => {
    for (;;) {
      const claim = deps.newId();
      const now = deps.clock.now();
      const due = await deps.repositories.nudges.claimDue(
        claim,
        now,
        now.add({ seconds: LEASE_SECONDS }),
        BATCH,
      );
      if (due.length === 0) return;
      await deliverBatch(deps, tenant, claim, due);
    }
  });
}

/** After a start with no other dispatcher at work: lets go of what a crashed one held, so that nobody waits for its lease. */
export async function releaseClaims({ tenants, nudges }: Repositories, clock: Clock): Promise<void> {
  for (const { id } of await tenants.all()) await inTenant(id, () => nudges.releaseClaims(clock.now()));
}

async function deliverBatch(
  deps: DeliveryDependencies,
  tenant: Tenant,
  claim: string,
  due: readonly Nudge[],
): Promise<void> {
  const byRecipient = groupBy(due, ({ recipientId }) => recipientId);
  const users = new Map(
    (await deps.repositories.users.getMany([...byRecipient.keys()])).map((user) => [user.id, user]),
  );
  const limit = pLimit(CONCURRENCY);
  await Promise.all(
    [...byRecipient].map(([recipientId, nudges]) =>
      limit(() => deliverSafely(deps, tenant, users.get(recipientId), claim, nudges)),
    ),
  );
}

/** A fault over one person's nudges must not keep the others from theirs; the lease brings these back. */
async function deliverSafely(
  deps: DeliveryDependencies,
  tenant: Tenant,
  user: User | undefined,
  claim: string,
  nudges: readonly Nudge[],
): Promise<void> {
  try {
    await deliver({ ...deps, tenant, claim }, user, nudges);
  } catch (error) {
    deps.log.error(
      { tenantId: tenant.id, recipientId: user?.id, error: errorName(error) },
      'delivery failed; it is tried again when the lease ends',
    );
  }
}
