import type { Temporal } from 'temporal-polyfill';
import { earlier } from '../../../plain-date.js';
import type { JourneyFacts } from '../../../leave/journey-facts.js';
import type { Deadline, LeavePeriod, LeaveWindow } from '../../../leave/leave-plan.js';
import { settle, type SettledDate } from './overrides.js';
import { sources } from '../sources.js';

/** Weeks of leave for each child, WAZO 6:2, when taken in full. */
const parentalWeeks = 26;

/** Parental leave of one parent, WAZO chapter 6. */
export interface ParentalLeave {
  /** Its first day, O. Until one is asked for: the day after the leave before it, the earliest that suits most. */
  readonly start: SettledDate;
  readonly periods: readonly LeavePeriod[];
  readonly windows: readonly LeaveWindow[];
  readonly deadlines: readonly Deadline[];
}

interface ParentalDates {
  /** The birth, or the placement of an adopted or foster child: the paid weeks fall in the year after it. */
  readonly arrival: Temporal.PlainDate;
  /** Unknown for an adopted or foster child unless HR recorded it. */
  readonly birth: Temporal.PlainDate | undefined;
  /** Last day of the leave before it. */
  readonly previousLeaveEnd: Temporal.PlainDate;
}

/**
 * Ages are counted in calendar months and years; where the target month lacks the day (31 August and six months, 29
 * February and a year) the last day of that month counts, the careful choice for a deadline.
 */
export function parentalLeave(facts: JourneyFacts, dates: ParentalDates): ParentalLeave {
  const { arrival, birth, previousLeaveEnd } = dates;
  const chosen = facts.parentalLeaveStart ?? previousLeaveEnd.add({ days: 1 });
  const start = settle(facts, 'parental-leave-start', chosen, sources.parentalLeave);
  const eighthBirthday = birth?.add({ years: 8 });
  return {
    start,
    periods: isAskedFor(facts) ? [inFull(start.on, eighthBirthday)] : [],
    windows: eighthBirthday
      ? [{ kind: 'parental', from: arrival, to: eighthBirthday, source: sources.parentalLeaveAge }]
      : [],
    deadlines: [
      {
        id: 'parental-leave-plan',
        on: start.on.subtract({ months: 2 }),
        source: sources.parentalLeaveNotice,
      },
      ...(isAskedFor(facts) ? [lastMove(start.on)] : []),
      { id: 'paid-leave-last-call', on: arrival.add({ years: 1 }), source: sources.paidParentalLeave },
      { id: 'paid-leave-claim', on: arrival.add({ months: 15 }), source: sources.paidLeaveClaim },
    ],
  };
}

const isAskedFor = (facts: JourneyFacts): boolean =>
  (facts.parentalLeaveStart ?? facts.overrides?.['parental-leave-start']) !== undefined;

/** Parents may spread it over years; the plan shows it taken in full, as an estimate. */
function inFull(from: Temporal.PlainDate, eighthBirthday: Temporal.PlainDate | undefined): LeavePeriod {
  const end = from.add({ weeks: parentalWeeks }).subtract({ days: 1 });
  const to = eighthBirthday ? earlier(end, eighthBirthday) : end;
  return { kind: 'parental', from, to, source: sources.parentalLeave, estimated: true };
}

/** Until four weeks before its start the employer may move the leave, WAZO 6:5. */
const lastMove = (start: Temporal.PlainDate): Deadline => ({
  id: 'parental-leave-move',
  on: start.subtract({ weeks: 4 }),
  source: sources.parentalLeaveNotice,
});
