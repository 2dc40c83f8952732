import type { Temporal } from 'temporal-polyfill';
import type { DateRange, LegalSource } from '../../../leave/leave-plan.js';
import { childbirthRules, type Rules } from './rules.js';
import { sources } from '../sources.js';

/** The days from which the employee alone picks the first day of pregnancy leave, WAZO 3:1(2). */
export function startWindow(
  rules: Rules,
  dueDate: Temporal.PlainDate,
  multiples: boolean,
): DateRange & { readonly source: LegalSource } {
  const { first, last } = childbirthRules(rules, multiples).mayStart;
  return {
    from: dueDate.subtract({ days: first }),
    to: dueDate.subtract({ days: last }),
    source: sources.startWindow,
  };
}
