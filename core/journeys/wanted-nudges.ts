import type { Temporal } from 'temporal-polyfill';
import { arrivalDays, type ArrivalDays } from '../coaching/arrival-days.js';
import type { Catalogue } from '../coaching/catalogue.js';
import type { Audience, Milestone } from '../coaching/milestone.js';
import {
  dayOfEmployer,
  deliveryDay,
  deliveryMoment,
  localDay,
  nextOpening,
  windowOf,
  windowOfEmployer,
  type DeliveryDefaults,
} from '../outbox/delivery-window.js';
import { isAnswered } from '../outbox/answered.js';
import type { Nudge } from '../outbox/nudge.js';
import type { WantedNudge } from '../outbox/reconcile.js';
import { hasLeft } from '../people/absence.js';
import { isOver } from '../people/agreement.js';
import type { Employee } from '../people/employee.js';
import type { User } from '../people/user.js';
import { isBefore, later } from '../plain-date.js';
import { onceForEach } from '../once.js';
import type { Journey } from './journey.js';
import { factsOf, isFollowed, leavePlanOf, type Employer } from './plan-journey.js';
import { milestonesOf } from './planned-milestones.js';
import { recipientOn, type Recipients } from './recipients.js';

/** All that decides what one journey asks of whom. */
export interface JourneyOutlook {
  readonly catalogue: Catalogue;
  readonly journey: Journey;
  readonly employee: Employee;
  readonly recipients: Recipients;
  readonly defaults: DeliveryDefaults & Employer;
  /** Whether the first week back was agreed and written down. */
  readonly isReturnAgreed: boolean;
  /** What the outbox has of it: what was answered is asked of nobody else. */
  readonly existing: readonly Nudge[];
  readonly now: Temporal.Instant;
}

/** A milestone of a journey with the days on which it may arrive. */
export interface Arriving {
  readonly milestone: Milestone;
  readonly days: ArrivalDays;
}

/** The milestones of a journey, by its leave plan, that may be sent, however far ahead; none once it was withdrawn, the employee has left or the agreement is over. */
export function arriving(outlook: JourneyOutlook): Arriving[] {
  const { catalogue, journey, employee, defaults, now } = outlook;
  if (journey.facts.withdrawnOn || !isFollowed(journey.facts, employee, defaults.country)) return [];
  const today = dayOfEmployer(now, defaults);
  if (hasLeft(employee, today) || isOver(defaults, today)) return [];
  const plan = leavePlanOf(journey, employee, defaults);
  const facts = factsOf(journey.facts, employee);
  return milestonesOf(journey, employee, defaults, catalogue)
    .filter(
      ({ milestone, awaitsBirth }) => !awaitsBirth && !(milestone.unlessAgreed && outlook.isReturnAgreed),
    )
    .map((planned) => ({ milestone: planned.milestone, days: arrivalDays(planned, facts, plan) }));
}

/**
 * Every nudge a journey implies, however far ahead, each for whoever has it on the day it arrives. One that has arrived and was
 * not answered is for whoever has it now: it passes to the stand-in, and back.
 */
export function wantedNudges(outlook: JourneyOutlook, all = arriving(outlook)): WantedNudge[] {
  return all.flatMap((one) => {
    const wanted = one.milestone.audience.flatMap((audience) =>
      wantedOf(outlook, ...inConfidence(outlook, one, audience)),
    );
    return [...new Map(wanted.map((nudge) => [nudge.recipientId, nudge])).values()];
  });
}

/**
 * What comes for the manager before they may know of the journey waits for that day; where it would be over by then, HR has it
 * in their place.
 */
function inConfidence({ journey }: JourneyOutlook, one: Arriving, audience: Audience): [Arriving, Audience] {
  const { managerMayKnowFrom: from } = journey.facts;
  if (audience !== 'manager' || !from || !isBefore(one.days.on, from)) return [one, audience];
  return isBefore(one.days.expiresOn, from)
    ? [one, 'hr']
    : [{ ...one, days: { ...one.days, on: from } }, audience];
}

function wantedOf(outlook: JourneyOutlook, one: Arriving, audience: Audience): WantedNudge[] {
  const { recipients, employee, defaults } = outlook;
  const answer = answersTo(outlook, one.milestone).find(isAnswerOf(one.milestone, audience, recipients));
  if (answer) return [nudgeFor(outlook, one, answer.recipientId, windowOfEmployer(defaults))];
  const usual = deliveryDay(one.days, defaults.country);
  const user = recipientOn(audience, readOn(outlook, usual), recipients, employee);
  return user ? [nudgeTo(outlook, one, user)] : [];
}

/** One that stands with someone else comes to its reader as new, also where they had it before. */
const nudgeTo = (outlook: JourneyOutlook, one: Arriving, user: User): WantedNudge => ({
  ...nudgeFor(outlook, one, user.id, windowOf(user, outlook.defaults)),
  isAnew: outlook.existing.some(
    ({ milestoneId, recipientId, state, deliveredAt }) =>
      milestoneId === one.milestone.id &&
      recipientId !== user.id &&
      state !== 'withdrawn' &&
      deliveredAt !== undefined,
  ),
});

const nudgeFor = (
  { journey }: JourneyOutlook,
  { milestone, days }: Arriving,
  recipientId: string,
  window: ReturnType<typeof windowOf>,
): WantedNudge => ({
  journeyId: journey.id,
  milestoneId: milestone.id,
  recipientId,
  ...days,
  dueAt: deliveryMoment(days, window),
  window,
});

/** The day on which something that arrives on that working day can be read, at the earliest the next day anyone reads anything. */
export const readOn = ({ defaults, now }: JourneyOutlook, day: Temporal.PlainDate): Temporal.PlainDate =>
  later(day, readingDayAt(now)(defaults));

/** The day of the moment at which what is late arrives: one for all the journeys of an employer that are planned together. */
const readingDayAt = onceForEach((now: Temporal.Instant) =>
  onceForEach((defaults: DeliveryDefaults) => {
    const window = windowOfEmployer(defaults);
    return localDay(nextOpening(now, window), window);
  }),
);

/** The nudges of a milestone that someone has answered. */
export const answersTo = ({ existing }: JourneyOutlook, { id }: Milestone): Nudge[] =>
  existing.filter((nudge) => nudge.milestoneId === id && isAnswered(nudge));

/** Where a milestone is for both, HR answers for HR and the others for the manager. */
const isAnswerOf =
  ({ audience }: Milestone, asked: Audience, { manager, hr }: Recipients) =>
  ({ recipientId }: Nudge): boolean => {
    const isOfHr = recipientId !== manager?.user.id && hr.some(({ user }) => user.id === recipientId);
    return audience.length === 1 || isOfHr === (asked === 'hr');
  };
