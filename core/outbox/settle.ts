import type { Temporal } from 'temporal-polyfill';
import { partition } from '../group-by.js';
import { isBefore } from '../plain-date.js';
import type { DeliveryRun } from './delivery-run.js';
import type { Nudge, NudgePatch } from './nudge.js';

/** Gives nudges a run holds their next state or moment, and lets go of them. */
export async function settleAll(
  run: DeliveryRun,
  nudges: readonly Nudge[],
  next: (nudge: Nudge) => NudgePatch,
): Promise<void> {
  for (const nudge of nudges) {
    await run.nudges.change(
      nudge.id,
      { states: ['planned', 'snoozed', 'sending'], claim: run.claim },
      { ...next(nudge), claim: undefined },
    );
  }
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

/** What is over, is over. Returns what is not, and apart from it what was tried in vain until then. */
export async function dropExpired(
  run: DeliveryRun,
  nudges: readonly Nudge[],
  today: Temporal.PlainDate,
): Promise<{ readonly current: readonly Nudge[]; readonly inVain: readonly Nudge[] }> {
  const [over, current] = partition(nudges, ({ expiresOn }) => isBefore(expiresOn, today));
  const [inVain, unseen] = partition(over, ({ attempts }) => attempts > 0);
  await settleAll(run, unseen, () => ({ state: 'expired', nextAt: undefined }));
  await settleAll(run, inVain, () => ({ state: 'undeliverable', nextAt: undefined }));
  return { current, inVain };
}
