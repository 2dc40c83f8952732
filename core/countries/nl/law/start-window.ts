import type { Temporal } from 'temporal-polyfill';
import type { DateRange, LegalSource } from '../../../leave/leave-plan.js';
import { sources } from '../sources.js';

/** Days before the due date on which pregnancy leave may first and must last begin; the law counts from the day after it. */
const daysBeforeDueDate = { single: { first: 41, last: 27 }, multiples: { first: 69, last: 55 } } as const;

/** The fifteen days from which the employee alone picks the first day of pregnancy leave, WAZO 3:1(2). */
export function startWindow(
  dueDate: Temporal.PlainDate,
  multiples: boolean,
): DateRange & { readonly source: LegalSource } {
  const { first, last } = daysBeforeDueDate[multiples ? 'multiples' : 'single'];
  return {
    from: dueDate.subtract({ days: first }),
    to: dueDate.subtract({ days: last }),
    source: sources.startWindow,
  };
}
