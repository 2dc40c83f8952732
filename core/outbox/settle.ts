import type { Temporal } from 'temporal-polyfill';
import { partition } from '../group-by.js';
import { isBefore } from '../plain-date.js';
import type { Contact } from './contact.js';
import type { DeliveryRun } from './delivery-run.js';
import type { Nudge, NudgePatch } from './nudge.js';

/** Gives nudges a run holds their next state or moment, and lets go of them. */
export async function settleAll(
  run: DeliveryRun,
  nudges: readonly Nudge[],
  next: (nudge: Nudge) => NudgePatch,
): Promise<void> {
  const guard = { states: ['planned', 'snoozed', 'sending'], claim: run.claim } as const;
  await Promise.all(
    nudges.map((nudge) => run.nudges.change(nudge, guard, { ...next(nudge), claim: undefined })),
  );
}

/** What waits for its reader was tried, however that went: expiring it is a failure, and HR hears of it. */
export const held = ({ attempts }: Nudge, nextAt: Temporal.Instant): NudgePatch => ({
  attempts: Math.max(1, attempts),
  nextAt,
});

/** Nobody is left to read them, or nothing to say. One that was seen before keeps its place in the outbox. */
export async function discard(run: DeliveryRun, nudges: readonly Nudge[]): Promise<void> {
  const [seen, unseen] = partition(nudges, ({ deliveredAt }) => deliveredAt !== undefined);
  await run.nudges.removeIn(
    ['planned'],
    unseen.map(({ id }) => id),
  );
  await settleAll(run, seen, () => ({ state: 'withdrawn', nextAt: undefined }));
}

/** What is over, is over; what was tried in vain until then is given up. Returns what is current. */
export async function dropExpired(
  run: DeliveryRun,
  contact: Contact,
  nudges: readonly Nudge[],
  today: Temporal.PlainDate,
): Promise<Nudge[]> {
  const [over, current] = partition(nudges, ({ expiresOn }) => isBefore(expiresOn, today));
  const [inVain, unseen] = partition(over, ({ attempts }) => attempts > 0);
  await settleAll(run, unseen, () => ({ state: 'expired', nextAt: undefined }));
  await giveUp(run, contact, inVain);
  return current;
}

/** What will never arrive is HR's to know. */
export async function giveUp(run: DeliveryRun, contact: Contact, nudges: readonly Nudge[]): Promise<void> {
  if (nudges.length === 0) return;
  await settleAll(run, nudges, () => ({ state: 'undeliverable', nextAt: undefined }));
  await run.contacts.change(contact, {
    givenUp: [...new Set([...contact.givenUp, ...nudges.map(({ id }) => id)])],
    nextAt: contact.nextAt ?? run.clock.now(),
  });
}
