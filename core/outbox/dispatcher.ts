import pLimit from 'p-limit';
import type { Temporal } from 'temporal-polyfill';
import { batchesOf } from '../batches.js';
import { isLater, type Clock } from '../clock.js';
import type { Log } from '../log.js';
import { logFault } from '../log-fault.js';
import { LONGEST_SECONDS, platformLimits } from '../messages/platform-limits.js';
import { asJob } from '../people/context.js';
import type { TenantRepository } from '../people/tenant.js';
import type { User } from '../people/user.js';
import type { ContactRepository } from './contact.js';
import type { Delivery, DeliveryRun } from './delivery-run.js';
import { deliver } from './delivery.js';
import { holding, LEASE } from './holding.js';
import type { NudgeRepository } from './nudge.js';
import type { Claimed } from './recover.js';
import { discard, settleAll } from './settle.js';
import { tellHr } from './tell-hr.js';
import { AFTER_A_FAULT, TURN } from './turn.js';

const { perSecond } = platformLimits.slack.inTenant.asked;
/** Of what Slack takes of a workspace in the time that a call waits for its turn, so much is for those who talk meanwhile. */
const FOR_OTHERS = 2;
/** Messages sent at once: no more than that time is enough for, and no others are marked as being sent. */
export const AT_ONCE = perSecond * LONGEST_SECONDS - FOR_OTHERS;
/** People served at once, in so many rounds of sending: what is read and written for all of them takes the store as long as for one. */
export const GROUP = 10 * AT_ONCE;
/** How many people one look at the outbox names: more than a turn has time for, since each look reads all that waits. */
const BATCH = 2000;

/**
 * Does everything that is due for the tenant of the context: changes of messages that stand, then nudges, person by person,
 * then what HR has to know. Each person is served once. Several dispatchers may run at once: holding a person keeps them apart.
 */
export async function dispatch(delivery: Delivery): Promise<void> {
  // Trouble with messages that stand must not keep anyone from what is due.
  await logFault(delivery, {}, 'messages could not be seen to; nudges go on', () =>
    delivery.ledger.workOff(),
  );
  const end = delivery.clock.now().add(TURN);
  const served = new Set<string>();
  for (;;) {
    const now = delivery.clock.now();
    const people = isLater(now, end) ? [] : await delivery.nudges.dueRecipients(now, BATCH, served);
    if (people.length === 0) break;
    for (const id of people) served.add(id);
    await serveAll(delivery, people, end);
  }
  await logFault(delivery, {}, 'HR could not be told; it is tried again', () => tellHr(delivery));
}

interface Claims {
  readonly tenants: Pick<TenantRepository, 'all'>;
  readonly nudges: Pick<NudgeRepository, 'releaseClaims'>;
  readonly contacts: Pick<ContactRepository, 'releaseAll'>;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * After a start with no other dispatcher at work: lets go of what a crashed one held, so that nobody waits for its lease.
 * Trouble with one tenant keeps no other from it.
 */
export async function releaseClaims({ tenants, nudges, contacts, clock, log }: Claims): Promise<void> {
  for (const tenant of await tenants.all())
    await logFault({ log }, { tenantId: tenant.id }, 'claims could not be released', () =>
      asJob(tenant, 'start', async () => {
        await nudges.releaseClaims(clock.now());
        await contacts.releaseAll(clock.now());
      }),
    );
}

async function serveAll(delivery: Delivery, people: readonly string[], end: Temporal.Instant): Promise<void> {
  const inTurn = { ...delivery, sending: { limit: pLimit(AT_ONCE), end } };
  for (const group of batchesOf(people, GROUP)) {
    if (isLater(delivery.clock.now(), end)) return;
    const users = new Map((await delivery.users.getMany(group)).map((user) => [user.id, user]));
    await Promise.all(group.map((id) => serveSafely(inTurn, id, users.get(id))));
  }
}

/** A fault over one person's nudges must not keep the others from theirs, nor ring the alarm for these again and again. */
async function serveSafely(delivery: Delivery, recipientId: string, user: User | undefined): Promise<void> {
  const isDone = await logFault(
    delivery,
    { recipientId },
    'delivery failed; it is tried again later',
    async () => {
      if (user) await serve(delivery, user);
      else if (delivery.users.isUnreadable(recipientId)) await leaveAlone(delivery, recipientId);
      else await discardAll(delivery, recipientId);
    },
  );
  if (!isDone) await leaveAlone(delivery, recipientId);
}

async function leaveAlone({ nudges, clock, newId }: Delivery, recipientId: string): Promise<void> {
  const now = clock.now();
  await nudges.claimDueOf(recipientId, newId(), now, now.add(AFTER_A_FAULT));
}

const serve = (delivery: Delivery, user: User): Promise<void> =>
  holding(delivery, user, user.chat, async (run, reader) => {
    const claimed = await claimDueOf(run, user.id);
    try {
      await deliver(run, reader, claimed);
    } catch (fault) {
      // What is held is not due, and would be passed over when the person is left alone.
      await settleAll(run, claimed.due, () => ({ nextAt: run.clock.now().add(AFTER_A_FAULT) }));
      throw fault;
    }
  });

async function discardAll(delivery: Delivery, recipientId: string): Promise<void> {
  const run = { ...delivery, claim: delivery.newId() };
  await discard(run, (await claimDueOf(run, recipientId)).due);
}

function claimDueOf({ nudges, clock, claim }: DeliveryRun, recipientId: string): Promise<Claimed> {
  const now = clock.now();
  return nudges.claimDueOf(recipientId, claim, now, now.add(LEASE));
}
