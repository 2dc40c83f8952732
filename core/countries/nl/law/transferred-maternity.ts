import type { Temporal } from 'temporal-polyfill';
import { earlier, isAfter, isBefore, later } from '../../../plain-date.js';
import type { JourneyFacts } from '../../../leave/journey-facts.js';
import type { Deadline, LeavePeriod } from '../../../leave/leave-plan.js';
import type { Birth } from './birth.js';
import { maternityEnd } from './pregnancy-maternity.js';
import type { Rules } from './rules.js';
import { sources } from '../sources.js';
import { startWindow } from './start-window.js';

/**
 * What is left of maternity leave when the birthing parent died, WAZO 3:1a; nothing where it had ended. Her first day of
 * leave is not known in the partner's journey: the first of the window stands in, the shortest leave after the birth, so
 * the end is an estimate that HR may move.
 */
export function transferredMaternity(
  rules: Rules,
  { motherDiedOn, multiples }: JourneyFacts,
  dueDate: Temporal.PlainDate,
  birth: Birth,
): readonly LeavePeriod[] {
  if (!motherDiedOn) return [];
  const from = later(motherDiedOn, birth.on).add({ days: 1 });
  const leaveStart = startWindow(rules, dueDate, multiples).from;
  const to = maternityEnd(rules, { leaveStart, dueDate, birth: birth.on, multiples });
  if (isBefore(to, from)) return [];
  return [{ kind: 'transferred-maternity', from, to, source: sources.motherDied, estimated: true }];
}

/** Other leave around it: what had begun ends with the day of the death, what lies inside gives way. */
export function besideTransferred(
  periods: readonly LeavePeriod[],
  transferred: readonly LeavePeriod[],
): readonly LeavePeriod[] {
  const [taken] = transferred;
  if (!taken) return periods;
  return periods
    .filter((period) => isBefore(period.from, taken.from) || isAfter(period.from, taken.to))
    .map((period) =>
      isBefore(period.from, taken.from)
        ? { ...period, to: earlier(period.to, taken.from.subtract({ days: 1 })) }
        : period,
    );
}

/** The partner tells the employer within days and brings the documents within weeks; the employer has the wage back from UWV. None of it where no leave was left. */
export function motherDiedDeadlines(
  { motherDied: { report, documents, reclaim } }: Rules,
  { motherDiedOn }: JourneyFacts,
  leave: readonly LeavePeriod[],
): readonly Deadline[] {
  const taken = leave.filter(({ kind }) => kind === 'transferred-maternity');
  if (!motherDiedOn || taken.length === 0) return [];
  return [
    { id: 'mother-died-report', on: motherDiedOn.add(report), source: sources.motherDied },
    { id: 'mother-died', on: motherDiedOn.add(documents), source: sources.motherDied },
    ...taken.map(({ to }) => ({
      id: 'mother-died-reclaim',
      on: to.add(reclaim),
      source: sources.motherDiedReclaim,
    })),
  ];
}
