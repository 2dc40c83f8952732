import type { Temporal } from 'temporal-polyfill';
import { isBefore } from '../plain-date.js';
import type { NudgeGuard } from './nudge.js';
import type { NewNudge, Nudge, NudgePatch, NudgeState } from './nudge.js';

/** A nudge the plan asks for; the outbox may or may not have it. */
export interface WantedNudge {
  readonly milestoneId: string;
  readonly recipientId: string;
  readonly on: Temporal.PlainDate;
  readonly expiresOn: Temporal.PlainDate;
  /** When it is to arrive. */
  readonly dueAt: Temporal.Instant;
}

/** What has to change in the outbox for it to say what the plan says. */
export interface OutboxChanges {
  readonly insert: readonly Omit<NewNudge, 'id' | 'journeyId'>[];
  readonly change: readonly { readonly id: string; readonly guard: NudgeGuard; readonly patch: NudgePatch }[];
}

/** Waiting to be sent: gone when the plan no longer asks for them. */
const waiting = ['planned', 'snoozed'] as const satisfies readonly NudgeState[];
/** Closed without ever having been seen: the plan may open them again. */
const neverSeen = ['cancelled', 'expired'] as const satisfies readonly NudgeState[];

const isOneOf = (states: readonly NudgeState[], { state }: Nudge): boolean => states.includes(state);
const keyOf = (nudge: { milestoneId: string; recipientId: string }): string =>
  `${nudge.milestoneId} ${nudge.recipientId}`;

/**
 * Compares the plan of one journey with its nudges in the outbox. A nudge that was delivered is never planned again,
 * whatever moves; one that is over by `today` is not begun. Applied twice, the second time changes nothing.
 */
export function reconcile(
  wanted: readonly WantedNudge[],
  existing: readonly Nudge[],
  today: Temporal.PlainDate,
): OutboxChanges {
  const byKey = new Map(existing.map((nudge) => [keyOf(nudge), nudge]));
  const wantedKeys = new Set(wanted.map(keyOf));
  const fresh = wanted.filter((nudge) => !isBefore(nudge.expiresOn, today));
  return {
    insert: fresh.filter((nudge) => !byKey.has(keyOf(nudge))).map(toNewNudge),
    change: [
      ...wanted.flatMap((nudge) => redate(byKey.get(keyOf(nudge)), nudge)),
      ...fresh.flatMap((nudge) => reopen(byKey.get(keyOf(nudge)), nudge)),
      ...existing.filter((nudge) => isOneOf(waiting, nudge) && !wantedKeys.has(keyOf(nudge))).map(cancel),
    ],
  };
}

function toNewNudge({ dueAt, ...nudge }: WantedNudge): OutboxChanges['insert'][number] {
  return { ...nudge, nextAt: dueAt };
}

/** A snoozed nudge is left alone: it keeps the moment its reader chose. */
function redate(existing: Nudge | undefined, { on, expiresOn, dueAt }: WantedNudge): OutboxChanges['change'] {
  if (existing?.state !== 'planned') return [];
  if (existing.on.equals(on) && existing.expiresOn.equals(expiresOn)) return [];
  return [
    {
      id: existing.id,
      guard: { states: ['planned'] },
      patch: { on, expiresOn, nextAt: dueAt, claim: undefined },
    },
  ];
}

function reopen(existing: Nudge | undefined, { on, expiresOn, dueAt }: WantedNudge): OutboxChanges['change'] {
  if (!existing || !isOneOf(neverSeen, existing) || existing.deliveredAt) return [];
  const patch = { state: 'planned', on, expiresOn, nextAt: dueAt, claim: undefined } as const;
  return [{ id: existing.id, guard: { states: neverSeen }, patch }];
}

function cancel(existing: Nudge): OutboxChanges['change'][number] {
  return {
    id: existing.id,
    guard: { states: waiting },
    patch: { state: 'cancelled', nextAt: undefined, claim: undefined },
  };
}
