import type { Temporal } from 'temporal-polyfill';
import { isAgreed, workdaysIn } from '../../../leave/agreed-days.js';
import type { JourneyFacts } from '../../../leave/journey-facts.js';
import type { DateRange, LeavePeriod } from '../../../leave/leave-plan.js';
import { countDays, earlier, later } from '../../../plain-date.js';
import { sources } from '../sources.js';
import type { ChildbirthLeave } from './pregnancy-maternity.js';
import type { Rules } from './rules.js';

/**
 * The days among which the last part of maternity leave may be spread, WAZO 3:1(6): after its first weeks, which are taken in one
 * piece, and after the time that a stay of the child in hospital adds to them (3:1(9)).
 */
export function spreadingRange(
  { spreading }: Rules,
  birth: Temporal.PlainDate,
  { periods }: ChildbirthLeave,
): DateRange {
  const whole = birth.add(spreading.after).add({ days: extendedDays(periods) });
  return { from: whole.add({ days: 1 }), to: whole.add(spreading.within) };
}

/** How many days a stay of the child in hospital adds. */
function extendedDays(periods: readonly LeavePeriod[]): number {
  const extension = periods.find(({ kind }) => kind === 'hospital-extension');
  return extension ? countDays(extension.from, extension.to) : 0;
}

/** The days of work that are left to spread: those of the leave as it would be in one piece. */
export const daysToSpread = (
  { workdays }: JourneyFacts,
  { from }: DateRange,
  { end }: ChildbirthLeave,
): number => workdaysIn(from, end.on, workdays).length;

/** The days of work on which leave was agreed, each once, in order. */
export function agreedWorkdays({ spreadLeave = [], workdays }: JourneyFacts): Temporal.PlainDate[] {
  const [first] = spreadLeave;
  if (!first) return [];
  const from = spreadLeave.map((one) => one.from).reduce(earlier, first.from);
  const to = spreadLeave.map((one) => one.to).reduce(later, first.to);
  return workdaysIn(from, to, workdays).filter((day) => isAgreed(spreadLeave, day));
}

/** The leave as it was agreed to spread it: it ends with the last agreed day, and work begins again on the first day between. */
export function spreadOut(
  rules: Rules,
  facts: JourneyFacts,
  birth: Temporal.PlainDate,
  leave: ChildbirthLeave,
): ChildbirthLeave {
  const agreed = agreedWorkdays(facts);
  const last = agreed.at(-1);
  if (!facts.spreadLeave || !last) return leave;
  const { from } = spreadingRange(rules, birth, leave);
  const between = workdaysIn(from, last, facts.workdays).find(
    (day) => !isAgreed(facts.spreadLeave ?? [], day),
  );
  return {
    ...leave,
    end: { ...leave.end, on: last },
    lastBeforeReturn: between?.subtract({ days: 1 }) ?? last,
    periods: [...inOnePiece(leave.periods, from), ...agreedPeriods(facts.spreadLeave)],
  };
}

/** The part before: what a stay in hospital added comes right after the first weeks. */
function inOnePiece(periods: readonly LeavePeriod[], from: Temporal.PlainDate): LeavePeriod[] {
  const last = from.subtract({ days: 1 });
  const whole = last.subtract({ days: extendedDays(periods) });
  return periods.map((period) => {
    if (period.kind === 'maternity') return { ...period, to: whole };
    return period.kind === 'hospital-extension'
      ? { ...period, from: whole.add({ days: 1 }), to: last }
      : period;
  });
}

const agreedPeriods = (agreed: NonNullable<JourneyFacts['spreadLeave']>): LeavePeriod[] =>
  [...agreed]
    .sort((a, b) => a.from.since(b.from).days)
    .map(({ from, to, weekdays }) => ({
      kind: 'maternity',
      from,
      to,
      weekdays,
      source: sources.spreading,
      estimated: false,
    }));
