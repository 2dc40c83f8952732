import type { Temporal } from 'temporal-polyfill';
import { earlier, isBefore, isWithin } from '../plain-date.js';
import type { Employee } from './employee.js';

/** Days on which someone does no work, both ends included; without an end they are gone for good. */
export interface Absence {
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate | undefined;
}

/** Whether someone with these absences is away on a day. */
export const isAway = (absences: readonly Absence[], day: Temporal.PlainDate): boolean =>
  absences.some((absence) => isWithin(day, absence));

/** The first day on which someone is back who is away on `day`, over absences that follow each other; undefined where there is none. */
export function backFrom(
  absences: readonly Absence[],
  day: Temporal.PlainDate,
): Temporal.PlainDate | undefined {
  const current = absences.find((absence) => isWithin(day, absence));
  if (!current) return day;
  return current.until && backFrom(absences, current.until.add({ days: 1 }));
}

/** What the roster says of the end of someone's work, and when they were found to have left. */
type Employment = Pick<Employee, 'contractEnd' | 'leftOn'>;

/** The last day of someone's contract, where an end is known. */
export function lastDayOf({ contractEnd, leftOn }: Employment): Temporal.PlainDate | undefined {
  return contractEnd && leftOn ? earlier(contractEnd, leftOn) : (contractEnd ?? leftOn);
}

/** Whether someone has left the employer by this day. */
export function hasLeft(employment: Employment, day: Temporal.PlainDate): boolean {
  const last = lastDayOf(employment);
  return last !== undefined && isBefore(last, day);
}

/** Whether someone is away on every day of a span, both ends included. */
export function coversAll(
  absences: readonly Absence[],
  { from, until }: { readonly from: Temporal.PlainDate; readonly until: Temporal.PlainDate },
): boolean {
  if (!isAway(absences, from)) return false;
  const back = backFrom(absences, from);
  return back === undefined || isBefore(until, back);
}
