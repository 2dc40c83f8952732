import { plannedNudge, type NudgeKey, type Nudge } from '../nudge.js';
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
    ...insert.map((nudge) => plannedNudge(keyOf(nudge), nudge)),
  ];
}

const keyOf = ({ journeyId, milestoneId, recipientId }: NudgeKey): string =>
  `${journeyId} ${milestoneId} ${recipientId}`;
