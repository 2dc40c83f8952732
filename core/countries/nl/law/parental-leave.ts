import type { Temporal } from 'temporal-polyfill';
import { earlier, isAfter } from '../../../plain-date.js';
import type { JourneyFacts } from '../../../leave/journey-facts.js';
import type {
  DateRange,
  Deadline,
  LeavePeriod,
  LeaveWindow,
  ParentalLeaveClaims,
} from '../../../leave/leave-plan.js';
import { asksParentalLeave } from './asked-for.js';
import { settle, type SettledDate } from './overrides.js';
import { firstClaimDay, parentalDays, wholeWeeksTaken } from './part-time-parental.js';
import type { Rules } from './rules.js';
import { sources } from '../sources.js';

/** Parental leave of one parent, WAZO chapter 6. */
export interface ParentalLeave {
  /**
   * Its first day, O. Until one is asked for: the day after the leave before it, the earliest that suits most. None where the
   * child is too old by then.
   */
  readonly start: SettledDate | undefined;
  readonly periods: readonly LeavePeriod[];
  readonly windows: readonly LeaveWindow[];
  readonly deadlines: readonly Deadline[];
  /** What can be claimed of it, where it was asked for and the text pays any. */
  readonly claims?: ParentalLeaveClaims | undefined;
}

interface ParentalDates {
  /** The birth, or the placement of an adopted or foster child: the paid weeks fall in the year after it. */
  readonly arrival: Temporal.PlainDate;
  /** True for adoption and foster care. */
  readonly placed: boolean;
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
  if (lastDay && isAfter(arrival, lastDay))
    return { start: undefined, periods: [], windows: [], deadlines: [] };
  const windows = lastDay
    ? [{ kind: 'parental', from: arrival, to: lastDay, source: sources.parentalLeaveAge } as const]
    : [];
  const paid = paidDeadlines(rules, dates);
  if (lastDay && isAfter(start.on, lastDay))
    return { start: undefined, periods: [], windows, deadlines: paid };
  const period = asksParentalLeave(facts) ? taken(rules, facts, start.on, lastDay) : undefined;
  return {
    start,
    periods: period ? [period] : [],
    claims: period && claimsOf(rules, facts, period, dates),
    windows,
    deadlines: [
      {
        id: 'parental-leave-plan',
        on: start.on.subtract(rules.notice),
        source: sources.parentalLeaveNotice,
      },
      ...(asksParentalLeave(facts) ? [lastMove(rules, start.on)] : []),
      ...paid,
    ],
  };
}

/** When the paid weeks must be taken and claimed, where the text pays any. */
const paidDeadlines = (
  { paidWeeks, claim, ...rules }: Rules['parentalLeave'],
  dates: ParentalDates,
): readonly Deadline[] =>
  paidWeeks === 0
    ? []
    : [
        { id: 'paid-leave-last-call', on: lastPaidDay(rules, dates), source: sources.paidParentalLeave },
        { id: 'paid-leave-claim', on: dates.arrival.add(claim), source: sources.paidLeaveClaim },
      ];

/**
 * The paid weeks end on the eve of the first birthday. Of a child that was placed they go on until it has been there a year, and
 * not past its eighth birthday.
 */
function lastPaidDay(
  { paidWithin, untilAge }: Pick<Rules['parentalLeave'], 'paidWithin' | 'untilAge'>,
  { arrival, birth, placed }: ParentalDates,
): Temporal.PlainDate {
  const year = arrival.add(paidWithin);
  if (!placed) return year.subtract({ days: 1 });
  return birth ? earlier(year, birth.add(untilAge)) : year;
}

/** As it was agreed; without hours of a week it is shown as taken in full, an estimate: parents may spread it over years. */
function taken(
  { weeks }: Rules['parentalLeave'],
  facts: JourneyFacts,
  from: Temporal.PlainDate,
  tooOld: Temporal.PlainDate | undefined,
): LeavePeriod {
  const { parentalLeaveHours: hoursAWeek, parentalLeaveEnd: agreed } = facts;
  const last = agreed && tooOld ? earlier(agreed, tooOld) : (agreed ?? tooOld);
  const days = parentalDays(facts, { from, last }, weeks);
  const estimated = hoursAWeek === undefined && agreed === undefined;
  return { kind: 'parental', ...days, source: sources.parentalLeave, estimated, hoursAWeek };
}

/** Whole weeks, after they were taken, in the child's first year; until some months after it, WAZO 6:3 and 6:3a. */
function claimsOf(
  rules: Rules['parentalLeave'],
  facts: JourneyFacts,
  period: DateRange,
  dates: ParentalDates,
): ParentalLeaveClaims | undefined {
  const { paidWeeks, claim } = rules;
  if (paidWeeks === 0) return undefined;
  const weeks = wholeWeeksTaken(facts, period, lastPaidDay(rules, dates), paidWeeks);
  const from = weeks > 0 ? firstClaimDay(facts, period) : undefined;
  return { weeks, most: paidWeeks, from, until: dates.arrival.add(claim), source: sources.paidLeaveClaim };
}

/** Until some weeks before its start the employer may move the leave, WAZO 6:5. */
const lastMove = ({ move }: Rules['parentalLeave'], start: Temporal.PlainDate): Deadline => ({
  id: 'parental-leave-move',
  on: start.subtract(move),
  source: sources.parentalLeaveNotice,
});
