import type { Temporal } from 'temporal-polyfill';
import { earlier, isBefore, later } from '../../../plain-date.js';
import type { JourneyFacts } from '../../../leave/journey-facts.js';
import type { Deadline, LeavePeriod } from '../../../leave/leave-plan.js';
import type { Birth } from './birth.js';
import { maternityEnd } from './pregnancy-maternity.js';
import { sources } from '../sources.js';
import { startWindow } from './start-window.js';

/**
 * What is left of maternity leave when the birthing parent died, WAZO 3:1a; nothing where it had ended. Her first day of
 * leave is not known in the partner's journey: the first of the window stands in, the shortest leave after the birth, so
 * the end is an estimate that HR may move.
 */
export function transferredMaternity(
  { motherDiedOn, multiples }: JourneyFacts,
  dueDate: Temporal.PlainDate,
  birth: Birth,
): readonly LeavePeriod[] {
  if (!motherDiedOn) return [];
  const from = later(motherDiedOn, birth.on).add({ days: 1 });
  const leaveStart = startWindow(dueDate, multiples).from;
  const to = maternityEnd({ leaveStart, dueDate, birth: birth.on, multiples });
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
    .filter((period) => isBefore(period.from, taken.from) || isBefore(taken.to, period.from))
    .map((period) =>
      isBefore(period.from, taken.from)
        ? { ...period, to: earlier(period.to, taken.from.subtract({ days: 1 })) }
        : period,
    );
}

/** The partner tells the employer within two days and brings the documents within four weeks. */
export const motherDiedDeadlines = ({ motherDiedOn }: JourneyFacts): readonly Deadline[] =>
  motherDiedOn
    ? [
        { id: 'mother-died-report', on: motherDiedOn.add({ days: 2 }), source: sources.motherDied },
        { id: 'mother-died', on: motherDiedOn.add({ weeks: 4 }), source: sources.motherDied },
      ]
    : [];
