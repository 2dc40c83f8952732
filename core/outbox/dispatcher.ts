import pLimit from 'p-limit';
import { logFault } from '../log-fault.js';
import { groupBy } from '../group-by.js';
import { asJob } from '../people/context.js';
import type { Clock } from '../clock.js';
import type { TenantRepository } from '../people/tenant.js';
import type { User } from '../people/user.js';
import type { Delivery } from './delivery-run.js';
import { deliver } from './delivery.js';
import type { Nudge, NudgeRepository } from './nudge.js';

/** How many nudges one claim leases, and for how long. Sending one renews its lease, so a long batch loses nothing. */
const BATCH = 100;
const LEASE_SECONDS = 60;
/** Recipients served at once; the platforms allow some tens of requests a second for a tenant. */
const CONCURRENCY = 8;

/**
 * Does everything that is due for the tenant of the context: changes of messages that stand, then nudges, batch by batch,
 * until nothing is left. Several dispatchers may run at once: a lease keeps them apart.
 */
export async function dispatch(delivery: Delivery): Promise<void> {
  // Trouble with messages that stand must not keep anyone from what is due.
  await logFault(delivery, {}, 'messages could not be seen to; nudges go on', () =>
    delivery.ledger.workOff(),
  );
  for (;;) {
    const claim = delivery.newId();
    const now = delivery.clock.now();
    const leaseUntil = now.add({ seconds: LEASE_SECONDS });
    const due = await delivery.nudges.claimDue(claim, now, leaseUntil, BATCH);
    if (due.length === 0) return;
    await deliverBatch(delivery, claim, due);
  }
}

/** After a start with no other dispatcher at work: lets go of what a crashed one held, so that nobody waits for its lease. */
export async function releaseClaims(
  tenants: Pick<TenantRepository, 'all'>,
  nudges: Pick<NudgeRepository, 'releaseClaims'>,
  clock: Clock,
): Promise<void> {
  for (const tenant of await tenants.all())
    await asJob(tenant, 'start', () => nudges.releaseClaims(clock.now()));
}

async function deliverBatch(delivery: Delivery, claim: string, due: readonly Nudge[]): Promise<void> {
  const byRecipient = groupBy(due, ({ recipientId }) => recipientId);
  const users = new Map(
    (await delivery.users.getMany([...byRecipient.keys()])).map((user) => [user.id, user]),
  );
  const limit = pLimit(CONCURRENCY);
  await Promise.all(
    [...byRecipient].map(([recipientId, nudges]) =>
      limit(() => deliverSafely(delivery, users.get(recipientId), claim, nudges)),
    ),
  );
}

/** A fault over one person's nudges must not keep the others from theirs; the lease brings these back. */
const deliverSafely = (
  delivery: Delivery,
  user: User | undefined,
  claim: string,
  nudges: readonly Nudge[],
): Promise<void> =>
  logFault(
    delivery,
    { recipientId: user?.id },
    'delivery failed; it is tried again when the lease ends',
    () => deliver({ ...delivery, claim }, user, nudges),
  );
