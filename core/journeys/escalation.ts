import type { Temporal } from 'temporal-polyfill';
import { laterOf } from '../clock.js';
import type { ArrivalDays } from '../coaching/arrival-days.js';
import type { Milestone } from '../coaching/milestone.js';
import { dayOfEmployer, deliveryMoment, openingFrom, windowOf } from '../outbox/delivery-window.js';
import type { WantedNudge } from '../outbox/reconcile.js';
import { workingDayFrom, workingDayUntil } from '../outbox/working-days.js';
import { isBefore, later } from '../plain-date.js';
import { hrOn } from './recipients.js';
import { answersTo, readOn, type Arriving, type JourneyOutlook } from './wanted-nudges.js';

/** Whether its last day is one that a law sets, and HR has to act. */
const isStatutory = ({ audience, guards, statutory }: Milestone): boolean =>
  audience.includes('hr') && (guards !== undefined || statutory === true);

/**
 * What nobody has answered on the last working day before the law's own last day goes to all of HR, from the opening of that day.
 * Those whose it was anyhow, `wanted`, have it already.
 */
export function escalations(
  outlook: JourneyOutlook,
  all: readonly Arriving[],
  wanted: readonly WantedNudge[],
): WantedNudge[] {
  return all
    .filter(({ milestone }) => isStatutory(milestone) && answersTo(outlook, milestone).length === 0)
    .flatMap((one) => {
      const has = wanted.filter(({ milestoneId }) => milestoneId === one.milestone.id);
      return toAllOfHr(outlook, one)
        .filter(({ recipientId }) => !has.some((nudge) => nudge.recipientId === recipientId))
        .filter((nudge) => !hadBefore(outlook, nudge));
    });
}

/** Whoever had it and passed it on has nothing of it until that day. */
function hadBefore(
  { existing, defaults, now }: JourneyOutlook,
  { milestoneId, recipientId, on }: WantedNudge,
): boolean {
  const had = existing.some(
    (nudge) =>
      nudge.milestoneId === milestoneId &&
      nudge.recipientId === recipientId &&
      nudge.deliveredAt !== undefined,
  );
  return had && isBefore(dayOfEmployer(now, defaults), on);
}

/** The day from which all of HR has what nobody answered; undefined where no law sets its last day. */
export const dayOfEscalation = (
  { milestone, days }: Arriving,
  country: string,
): Temporal.PlainDate | undefined => (isStatutory(milestone) ? dayBeforeLast(days, country) : undefined);

const dayBeforeLast = ({ on, expiresOn }: ArrivalDays, country: string): Temporal.PlainDate =>
  later(workingDayUntil(expiresOn.subtract({ days: 1 }), country), on);

function toAllOfHr(outlook: JourneyOutlook, { milestone, days }: Arriving): WantedNudge[] {
  const { journey, employee, recipients, defaults } = outlook;
  const on = dayBeforeLast(days, defaults.country);
  const opens = workingDayFrom(on, defaults.country);
  return hrOn(readOn(outlook, opens), recipients, employee).map((user) => {
    const window = windowOf(user, defaults);
    const usual = deliveryMoment(days, window);
    const opening = openingFrom(on, window);
    return {
      journeyId: journey.id,
      milestoneId: milestone.id,
      recipientId: user.id,
      on,
      expiresOn: days.expiresOn,
      dueAt: laterOf(usual, opening),
      window,
      isAnew: true,
    };
  });
}
