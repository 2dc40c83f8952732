import type { Temporal } from 'temporal-polyfill';
import { earlier } from '../../../plain-date.js';
import type { JourneyFacts } from '../../../leave/journey-facts.js';
import type { Deadline, LeavePeriod, LeaveWindow } from '../../../leave/leave-plan.js';
import { settle, type SettledDate } from './overrides.js';
import type { Rules } from './rules.js';
import { sources } from '../sources.js';

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
export function parentalLeave(
  { parentalLeave: rules }: Rules,
  facts: JourneyFacts,
  dates: ParentalDates,
): ParentalLeave {
  const { arrival, birth, previousLeaveEnd } = dates;
  const chosen = facts.parentalLeaveStart ?? previousLeaveEnd.add({ days: 1 });
  const start = settle(facts, 'parental-leave-start', chosen, sources.parentalLeave);
  const lastDay = birth?.add(rules.untilAge);
  return {
    start,
    periods: isAskedFor(facts) ? [inFull(rules, start.on, lastDay)] : [],
    windows: lastDay
      ? [{ kind: 'parental', from: arrival, to: lastDay, source: sources.parentalLeaveAge }]
      : [],
    deadlines: [
      {
        id: 'parental-leave-plan',
        on: start.on.subtract(rules.notice),
        source: sources.parentalLeaveNotice,
      },
      ...(isAskedFor(facts) ? [lastMove(rules, start.on)] : []),
      ...paidDeadlines(rules, arrival),
    ],
  };
}

/** When the paid weeks must be taken and claimed, where the text pays any. */
const paidDeadlines = (
  { paidWeeks, paidWithin, claim }: Rules['parentalLeave'],
  arrival: Temporal.PlainDate,
): readonly Deadline[] =>
  paidWeeks === 0
    ? []
    : [
        { id: 'paid-leave-last-call', on: arrival.add(paidWithin), source: sources.paidParentalLeave },
        { id: 'paid-leave-claim', on: arrival.add(claim), source: sources.paidLeaveClaim },
      ];

const isAskedFor = (facts: JourneyFacts): boolean =>
  (facts.parentalLeaveStart ?? facts.overrides?.['parental-leave-start']) !== undefined;

/** Parents may spread it over years; the plan shows it taken in full, as an estimate. */
function inFull(
  { weeks }: Rules['parentalLeave'],
  from: Temporal.PlainDate,
  lastDay: Temporal.PlainDate | undefined,
): LeavePeriod {
  const end = from.add({ weeks }).subtract({ days: 1 });
  const to = lastDay ? earlier(end, lastDay) : end;
  return { kind: 'parental', from, to, source: sources.parentalLeave, estimated: true };
}

/** Until some weeks before its start the employer may move the leave, WAZO 6:5. */
const lastMove = ({ move }: Rules['parentalLeave'], start: Temporal.PlainDate): Deadline => ({
  id: 'parental-leave-move',
  on: start.subtract(move),
  source: sources.parentalLeaveNotice,
});
