import type { Temporal } from 'temporal-polyfill';
import { isLater, laterOf } from '../clock.js';
import { partition } from '../group-by.js';
import { isBefore } from '../plain-date.js';
import { openingAt, openingFrom, type DeliveryWindow } from './delivery-window.js';
import type { NewNudge, Nudge, NudgeGuard, NudgePatch, NudgeState } from './nudge.js';

/** A nudge the plan asks for; the outbox may or may not have it. */
export type WantedNudge = NewNudge & {
  /** Where it was withdrawn because someone else had it: it is brought again, and does not only stand as it did. */
  readonly isAnew?: boolean;
  /** When its reader is reached, by what they wish for now. */
  readonly window: DeliveryWindow;
};

/** How far ahead the outbox looks. */
export interface Horizon {
  readonly now: Temporal.Instant;
  /** What is over before this day is not begun. */
  readonly today: Temporal.PlainDate;
  /** What is due after this moment and was never seen stays out of the outbox until it comes nearer. */
  readonly until: Temporal.Instant;
}

/** A change of one nudge as it was read, to be made where it is still in one of these states. */
export interface NudgeChange {
  readonly nudge: Nudge;
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

/** Where nobody has seen a nudge in one of these, it is gone when the plan no longer asks for it. */
export const neverSeen = ['planned', 'expired'] as const satisfies readonly NudgeState[];
/** On a card somewhere and not answered, or planned anew after it was: withdrawn when the plan no longer asks for them. */
const standing = ['delivered', 'snoozed', 'unknown', 'planned'] as const satisfies readonly NudgeState[];

const isOneOf = (states: readonly NudgeState[], { state }: Nudge): boolean => states.includes(state);
/** One that was snoozed and is tried again, or came too late, was seen before. */
const wasSeen = (nudge: Nudge | undefined): boolean =>
  nudge !== undefined && (nudge.deliveredAt !== undefined || !isOneOf(neverSeen, nudge));
const keyOf = (nudge: { milestoneId: string; recipientId: string }): string =>
  `${nudge.milestoneId} ${nudge.recipientId}`;

/**
 * Compares the plan of one journey with its nudges in the outbox. A nudge that was delivered is never planned again,
 * whatever moves; one that is over is not begun. Applied twice, the second time changes nothing.
 */
export function reconcile(
  wanted: readonly WantedNudge[],
  existing: readonly Nudge[],
  { now, today, until }: Horizon,
): OutboxChanges {
  const inTime = wanted.map((nudge) => ({ ...nudge, dueAt: arrivalOf(nudge, nudge.dueAt, now) }));
  const byKey = new Map(existing.map((nudge) => [keyOf(nudge), nudge]));
  const knownAs = (nudge: WantedNudge): Nudge | undefined => byKey.get(keyOf(nudge));
  const wantedKeys = new Set(wanted.map(keyOf));
  const [far, near] = partition(inTime, (nudge) => isLater(nudge.dueAt, until) && !wasSeen(knownAs(nudge)));
  const fresh = near.filter(({ expiresOn }) => !isBefore(expiresOn, today));
  const unwanted = existing.filter((nudge) => !wantedKeys.has(keyOf(nudge)));
  const farOff = far.flatMap((nudge) => knownAs(nudge) ?? []);
  const [seen, unseen] = partition([...unwanted, ...farOff], wasSeen);
  return {
    insert: fresh.filter((nudge) => !knownAs(nudge)),
    change: [
      ...near.flatMap((nudge) => redate(knownAs(nudge), nudge, now)),
      ...fresh.flatMap((nudge) => reopen(knownAs(nudge), nudge)),
      ...seen.filter((nudge) => isOneOf(standing, nudge)).map(withdraw),
    ],
    remove: unseen.map(({ id }) => id),
  };
}

/** What is late arrives when its reader is reached next: it is not due before, only to be put off till then. */
const arrivalOf = (
  { window }: WantedNudge,
  moment: Temporal.Instant,
  now: Temporal.Instant,
): Temporal.Instant => laterOf(moment, openingAt(now, window));

/**
 * A snoozed nudge keeps the day its reader chose, also where sending it again failed. One that was delivered keeps its place
 * and says the new days. One that was tried already, or waits behind a button, keeps its moment, unless its days change.
 */
function redate(existing: Nudge | undefined, wanted: WantedNudge, now: Temporal.Instant): NudgeChange[] {
  if (!existing) return [];
  const { on, expiresOn, dueAt } = wanted;
  if (existing.state === 'snoozed') return remind(existing, wanted);
  const isSameDays = existing.on.equals(on) && existing.expiresOn.equals(expiresOn);
  if (existing.state === 'delivered') return isSameDays ? [] : change(existing, { on, expiresOn });
  if (existing.state !== 'planned' || wasSeen(existing)) return [];
  const isSameMoment =
    !isUntouched(existing) ||
    (existing.nextAt !== undefined && arrivalOf(wanted, existing.nextAt, now).equals(dueAt));
  return isSameDays && isSameMoment
    ? []
    : change(existing, { on, expiresOn, nextAt: dueAt, claim: undefined, deliveryId: undefined });
}

/** Nobody has looked at it yet. */
const isUntouched = ({ attempts, claim, deliveryId }: Nudge): boolean =>
  attempts === 0 && claim === undefined && deliveryId === undefined;

/** No two time zones are further apart. */
const FURTHEST_HOURS = 27;

/** On the day that was chosen, at the hour and in the time zone in which its reader is reached now. */
function remind(existing: Nudge, { window }: WantedNudge): NudgeChange[] {
  if (!existing.nextAt || existing.claim !== undefined) return [];
  const nextAt = openingFrom(existing.on, window);
  const moved = Math.abs(existing.nextAt.until(nextAt).total('hours'));
  return moved > 0 && moved < FURTHEST_HOURS ? change(existing, { nextAt }) : [];
}

/** What expired unseen is planned again; what was withdrawn stands again as it did, or as nobody knows whether it does. */
function reopen(existing: Nudge | undefined, { on, expiresOn, dueAt, isAnew }: WantedNudge): NudgeChange[] {
  if (!existing) return [];
  const again = { state: 'planned', on, expiresOn, nextAt: dueAt, claim: undefined } as const;
  if (existing.state === 'withdrawn' && isAnew) return change(existing, again);
  if (existing.state === 'withdrawn')
    return change(existing, { state: existing.deliveredAt ? 'delivered' : 'unknown', on, expiresOn });
  if (existing.state !== 'expired' || wasSeen(existing)) return [];
  return change(existing, again);
}

/** A nudge that moved on in the meantime is left alone. */
const change = (nudge: Nudge, patch: NudgePatch): NudgeChange[] => [
  { nudge, guard: { states: [nudge.state] }, patch },
];

const withdraw = (nudge: Nudge): NudgeChange => ({
  nudge,
  guard: { states: standing },
  patch: { state: 'withdrawn', nextAt: undefined, claim: undefined },
});
