import type { Temporal } from 'temporal-polyfill';
import type { JourneyFacts } from '../../../leave/journey-facts.js';
import type { DateRange } from '../../../leave/leave-plan.js';
import { earlier, isAfter, isBefore } from '../../../plain-date.js';
import { hoursOn } from './working-hours.js';

/** Parental leave as it was agreed: from a day on, so many hours a week. */
export interface AgreedParentalLeave {
  readonly from: Temporal.PlainDate;
  /** The last day it can be on: the child becomes too old, or it was agreed to end. */
  readonly last: Temporal.PlainDate | undefined;
}

/** No child is so young that a week of one hour would not be enough. */
const MOST_WEEKS = 60 * 26;

/**
 * What is used up by the leave of one week, in weeks of working time: one where all of it is leave. After a change of hours the same
 * hours are another part of the week, so that what is left changes with them (WAZO 6:2).
 */
function used(facts: JourneyFacts, monday: Temporal.PlainDate): number {
  const { parentalLeaveHours: hours } = facts;
  const weekly = hoursOn(facts, monday);
  return hours === undefined || weekly === undefined ? 1 : Math.min(1, hours / weekly);
}

/** A sum of shares such as a seventh falls short of a whole by as much as a computer errs. */
const ROUNDING = 1e-9;

/** How many weeks it takes until so many weeks of working time are used up. */
function weeksUntilUsed(facts: JourneyFacts, from: Temporal.PlainDate, weeks: number): number {
  let total = 0;
  for (let count = 0; count < MOST_WEEKS; count += 1) {
    if (total >= weeks - ROUNDING) return count;
    total += used(facts, from.add({ weeks: count }));
  }
  return MOST_WEEKS;
}

/** From its first day until it is used up, was agreed to end, or the child is too old. */
export function parentalDays(
  facts: JourneyFacts,
  { from, last }: AgreedParentalLeave,
  weeks: number,
): DateRange {
  const end = from.add({ weeks: weeksUntilUsed(facts, from, weeks) }).subtract({ days: 1 });
  return { from, to: last ? earlier(end, last) : end };
}

/** The whole weeks of working time that were taken up to a day, `most` at the most: so many can be claimed (WAZO 6:3a). */
export function wholeWeeksTaken(
  facts: JourneyFacts,
  { from, to }: DateRange,
  until: Temporal.PlainDate,
  most: number,
): number {
  const end = earlier(to, until);
  let total = 0;
  for (let monday = from; !isAfter(monday.add({ days: 6 }), end); monday = monday.add({ weeks: 1 }))
    total += used(facts, monday);
  return Math.min(most, Math.floor(total + ROUNDING));
}

/** The day after the first whole week of working time was taken: from then on the benefit can be claimed. */
export function firstClaimDay(facts: JourneyFacts, days: DateRange): Temporal.PlainDate | undefined {
  const day = days.from.add({ weeks: weeksUntilUsed(facts, days.from, 1) });
  return isBefore(days.to, day.subtract({ days: 1 })) ? undefined : day;
}
