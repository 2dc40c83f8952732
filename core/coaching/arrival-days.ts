import type { Temporal } from 'temporal-polyfill';
import type { JourneyFacts } from '../leave/journey-facts.js';
import type { LeavePlan } from '../leave/leave-plan.js';
import { earlier, isBefore } from '../plain-date.js';
import { mutedTime } from './muted-time.js';
import type { PlannedMilestone } from './planned-milestone.js';

/** The first and the last day on which a nudge may arrive. */
export interface ArrivalDays {
  readonly on: Temporal.PlainDate;
  readonly expiresOn: Temporal.PlainDate;
}

/**
 * The days on which a planned nudge may arrive. What was due before anyone knew waits for the day after the
 * announcement, which is for congratulations; all is over with its expiry, or on the eve of its muted time.
 */
export function arrivalDays(
  { milestone, on, expiresOn }: PlannedMilestone,
  { announcedOn }: JourneyFacts,
  plan: LeavePlan,
): ArrivalDays {
  const muted = mutedTime(milestone, plan);
  const last =
    muted && isBefore(on, muted.from) ? earlier(expiresOn, muted.from.subtract({ days: 1 })) : expiresOn;
  return {
    on: isBefore(on, announcedOn) ? earlier(announcedOn.add({ days: 1 }), last) : on,
    expiresOn: last,
  };
}
