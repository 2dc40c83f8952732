import type { Temporal } from 'temporal-polyfill';
import type { DateRange } from '../../../leave/leave-plan.js';
import { earlier, isAfter } from '../../../plain-date.js';

/** The days of leave as they can be taken. */
export interface ChosenDays extends DateRange {
  /** True where fewer days are left than the right gives, because it ends first. */
  readonly cutOff?: true;
}

/** Leave up to the last day of the right, which says so where that is short; HR may have set a start beyond it. */
export function upTo(days: DateRange, lastDay: Temporal.PlainDate): ChosenDays {
  if (isAfter(days.from, lastDay) || !isAfter(days.to, lastDay)) return days;
  return { from: days.from, to: earlier(days.to, lastDay), cutOff: true };
}
