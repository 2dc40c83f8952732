import { Temporal } from 'temporal-polyfill';
import { isBefore } from '../plain-date.js';
import type { NewNudge, Nudge, NudgeGuard, NudgePatch, NudgeState } from './nudge.js';

/** A nudge the plan asks for; the outbox may or may not have it. */
export type WantedNudge = NewNudge;

/** How far ahead the outbox looks. */
export interface Horizon {
  /** What is over before this day is not begun. */
  readonly today: Temporal.PlainDate;
  /** What is due after this moment stays out of the outbox until it comes nearer. */
  readonly until: Temporal.Instant;
}

/** A change of one nudge, to be made where it is still in one of these states. */
export interface NudgeChange {
  readonly id: string;
  readonly guard: NudgeGuard;
  readonly patch: NudgePatch;
}

/** What has to change in the outbox for it to say what the plan says. */
export interface OutboxChanges {
  readonly insert: readonly NewNudge[];
  readonly change: readonly NudgeChange[];
  /** Ids of nudges nobody has seen and the plan no longer asks for, or not yet. */
  readonly remove: readonly string[];
}

/** Nobody has seen them: gone when the plan no longer asks for them. */
export const neverSeen = ['planned', 'expired'] as const satisfies readonly NudgeState[];
/** On a card somewhere and not answered: withdrawn when the plan no longer asks for them. */
const seen = ['delivered', 'snoozed', 'unknown'] as const satisfies readonly NudgeState[];

const isOneOf = (states: readonly NudgeState[], { state }: Nudge): boolean => states.includes(state);
const keyOf = (nudge: { milestoneId: string; recipientId: string }): string =>
  `${nudge.milestoneId} ${nudge.recipientId}`;

/**
 * Compares the plan of one journey with its nudges in the outbox. A nudge that was delivered is never planned again,
 * whatever moves; one that is over is not begun. Applied twice, the second time changes nothing.
 */
export function reconcile(
  wanted: readonly WantedNudge[],
  existing: readonly Nudge[],
  { today, until }: Horizon,
): OutboxChanges {
  const byKey = new Map(existing.map((nudge) => [keyOf(nudge), nudge]));
  const wantedKeys = new Set(wanted.map(keyOf));
  const isFar = ({ dueAt }: WantedNudge): boolean => Temporal.Instant.compare(dueAt, until) > 0;
  const fresh = wanted.filter((nudge) => !isFar(nudge) && !isBefore(nudge.expiresOn, today));
  const unwanted = existing.filter((nudge) => !wantedKeys.has(keyOf(nudge)));
  const far = wanted.filter(isFar).flatMap((nudge) => byKey.get(keyOf(nudge)) ?? []);
  return {
    insert: fresh.filter((nudge) => !byKey.has(keyOf(nudge))),
    change: [
      ...wanted.filter((nudge) => !isFar(nudge)).flatMap((nudge) => redate(byKey.get(keyOf(nudge)), nudge)),
      ...fresh.flatMap((nudge) => reopen(byKey.get(keyOf(nudge)), nudge)),
      ...unwanted.filter((nudge) => isOneOf(seen, nudge)).map(withdraw),
    ],
    remove: [...unwanted, ...far].filter((nudge) => isOneOf(neverSeen, nudge)).map(({ id }) => id),
  };
}

/**
 * A snoozed nudge is left alone: it keeps the moment its reader chose. One that was delivered keeps its place and says
 * the new days. One that was tried already keeps the moment of its next try, unless its days change.
 */
function redate(existing: Nudge | undefined, { on, expiresOn, dueAt }: WantedNudge): NudgeChange[] {
  if (!existing) return [];
  const change = (patch: NudgePatch): NudgeChange[] => [
    { id: existing.id, guard: { states: [existing.state] }, patch },
  ];
  const isSameDays = existing.on.equals(on) && existing.expiresOn.equals(expiresOn);
  if (existing.state === 'delivered') return isSameDays ? [] : change({ on, expiresOn });
  if (existing.state !== 'planned') return [];
  const isUntried = existing.attempts === 0 && existing.claim === undefined;
  const isSameMoment = !isUntried || (existing.nextAt?.equals(dueAt) ?? false);
  return isSameDays && isSameMoment ? [] : change({ on, expiresOn, nextAt: dueAt, claim: undefined });
}

/** What expired unseen is planned again; what was withdrawn from where it was seen stands there again. */
function reopen(existing: Nudge | undefined, { on, expiresOn, dueAt }: WantedNudge): NudgeChange[] {
  if (existing?.state === 'withdrawn')
    return [
      { id: existing.id, guard: { states: ['withdrawn'] }, patch: { state: 'delivered', on, expiresOn } },
    ];
  if (existing?.state !== 'expired' || existing.deliveredAt) return [];
  const patch = { state: 'planned', on, expiresOn, nextAt: dueAt, claim: undefined } as const;
  return [{ id: existing.id, guard: { states: ['expired'] }, patch }];
}

function withdraw(existing: Nudge): NudgeChange {
  return {
    id: existing.id,
    guard: { states: seen },
    patch: { state: 'withdrawn', nextAt: undefined, claim: undefined },
  };
}
