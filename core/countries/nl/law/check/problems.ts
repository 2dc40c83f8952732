import type { Temporal } from 'temporal-polyfill';
import { isAfter, isBefore } from '../../../../plain-date.js';
import type { FactProblem } from '../../../../leave/jurisdiction.js';
import type { FactProblemCode } from '../../../../problem.js';
import type { DateRange } from '../../../../leave/leave-plan.js';

/** A date to check: none, where it is unknown. */
export interface CheckedDate {
  readonly fact: FactProblem['fact'];
  readonly on: Temporal.PlainDate | undefined;
}

/** The problem of a date outside its range, by the side it lies on; nothing where it lies inside or is unknown. */
export function outside(
  { fact, on }: CheckedDate,
  { from, to }: DateRange,
  tooEarly: FactProblemCode,
  tooLate: FactProblemCode = tooEarly,
): readonly FactProblem[] {
  if (!on) return [];
  const allowed = { from: from.toString(), to: to.toString() };
  if (isBefore(on, from)) return [{ code: tooEarly, fact, allowed }];
  return isAfter(on, to) ? [{ code: tooLate, fact, allowed }] : [];
}
