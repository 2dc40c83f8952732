import type { NewNudge, Nudge } from '../nudge.js';
import type { OutboxChanges } from '../reconcile.js';

/** What the repository would make of the changes. */
export function applied(
  outbox: readonly Nudge[],
  { insert, change, remove }: OutboxChanges,
): readonly Nudge[] {
  const kept = outbox.filter(({ id }) => !remove.includes(id));
  return [
    ...kept.map((nudge) =>
      change
        .filter(({ nudge: { id }, guard }) => id === nudge.id && guard.states.includes(nudge.state))
        .reduce<Nudge>((before, { patch }) => ({ ...before, ...patch }), nudge),
    ),
    ...insert.map(fresh),
  ];
}

function fresh({ dueAt, ...key }: NewNudge): Nudge {
  return {
    ...key,
    id: `${key.journeyId} ${key.milestoneId} ${key.recipientId}`,
    state: 'planned',
    nextAt: dueAt,
    claim: undefined,
    deliveryId: undefined,
    sendingAt: undefined,
    attempts: 0,
    deliveredAt: undefined,
    reason: undefined,
  };
}
