import type { Temporal } from 'temporal-polyfill';
import { earlier, isBefore } from '../../../plain-date.js';
import type { JourneyFacts } from '../../../leave/journey-facts.js';
import type { LeavePeriod } from '../../../leave/leave-plan.js';
import type { Birth } from './birth.js';
import { settle, type SettledDate } from './overrides.js';
import { sources } from '../sources.js';
import { startWindow } from './start-window.js';

/** Days of maternity leave after the birth that nothing shortens. */
const maternityDays = 70;
/** Days of pregnancy leave the law grants before the due date; what was not taken moves behind the birth. */
const pregnancyDays = { single: 42, multiples: 70 } as const;
/** Days in hospital that do not lengthen maternity leave: it counts from the eighth on. */
const hospitalDaysUncounted = 7;

/** Pregnancy and maternity leave as one whole, WAZO 3:1. */
export interface ChildbirthLeave {
  /** First day of all, S; the day after the birth where the child came before the leave. */
  readonly firstDay: Temporal.PlainDate;
  readonly start: SettledDate;
  /** Last day of all, E. */
  readonly end: SettledDate;
  /** The last day without the estimate for a stay in hospital: leave cannot end before it. */
  readonly earliestEnd: Temporal.PlainDate;
  readonly periods: readonly LeavePeriod[];
}

interface Course {
  readonly leaveStart: Temporal.PlainDate;
  readonly dueDate: Temporal.PlainDate;
  readonly birth: Temporal.PlainDate;
  readonly multiples: boolean;
}

/**
 * Days of pregnancy leave not taken by the due date or the earlier birth, WAZO 3:1(3). Days of illness inside the start
 * window count as taken (3:1(4)); they are health data and not stored, so HR sets the leave's end instead.
 */
export function unusedPregnancyDays({ leaveStart, dueDate, birth, multiples }: Course): number {
  const taken = leaveStart.until(earlier(dueDate, birth)).days + 1;
  return Math.max(0, pregnancyDays[multiples ? 'multiples' : 'single'] - Math.max(0, taken));
}

/** The last day of maternity leave, a stay of the child in hospital aside, WAZO 3:1(3). */
export const maternityEnd = (course: Course): Temporal.PlainDate =>
  course.birth.add({ days: maternityDays + unusedPregnancyDays(course) });

/**
 * Days by which a stay of the child in hospital lengthens maternity leave, WAZO 3:1(5): from the eighth day on, as far as
 * they fall inside the leave, less the unused pregnancy days it was lengthened by already; so ten weeks at most.
 * An estimate: which days fell inside is not stored, all are taken to.
 */
export function hospitalExtensionDays(hospitalDays: number, unusedDays: number): number {
  const counted = Math.min(hospitalDays - hospitalDaysUncounted, maternityDays + unusedDays);
  return Math.max(0, counted - unusedDays);
}

/**
 * Where no first day was chosen the first of the window stands in, so that a deadline is met whichever day it will be.
 * Born before the first day, the whole leave follows the birth.
 */
export function childbirthLeave(
  facts: JourneyFacts,
  dueDate: Temporal.PlainDate,
  birth: Birth,
): ChildbirthLeave {
  const chosen = facts.leaveStart ?? startWindow(dueDate, facts.multiples).from;
  const start = settle(facts, 'leave-start', chosen, sources.startWindow);
  const course = { leaveStart: start.on, dueDate, birth: birth.on, multiples: facts.multiples };
  const earliestEnd = maternityEnd(course);
  const extension = hospitalExtensionDays(facts.hospitalDays ?? 0, unusedPregnancyDays(course));
  const source = extension > 0 ? sources.hospitalExtension : sources.maternityLeave;
  const end = settle(facts, 'leave-end', earliestEnd.add({ days: extension }), source);
  const periods = [
    ...pregnancyPeriod(facts, birth, start.on),
    ...afterBirth(facts, birth, start.on, { earliestEnd, end: end.on, extended: extension > 0 }),
  ];
  return { firstDay: earlier(start.on, birth.on.add({ days: 1 })), start, end, earliestEnd, periods };
}

function pregnancyPeriod(facts: JourneyFacts, birth: Birth, start: Temporal.PlainDate): LeavePeriod[] {
  if (isBefore(birth.on, start)) return [];
  const estimated = !birth.known || isStartOpen(facts);
  return [{ kind: 'pregnancy', from: start, to: birth.on, source: sources.pregnancyLeave, estimated }];
}

function afterBirth(
  facts: JourneyFacts,
  birth: Birth,
  start: Temporal.PlainDate,
  last: { earliestEnd: Temporal.PlainDate; end: Temporal.PlainDate; extended: boolean },
): LeavePeriod[] {
  const from = birth.on.add({ days: 1 });
  const maternity = { kind: 'maternity', from, source: sources.maternityLeave } as const;
  const estimated = !birth.known || (isStartOpen(facts) && !isBefore(birth.on, start));
  const setByHr = facts.overrides?.['leave-end'] !== undefined;
  if (!last.extended || !isBefore(last.earliestEnd, last.end))
    return [{ ...maternity, to: last.end, estimated: estimated && !setByHr }];
  const extension = { kind: 'hospital-extension', source: sources.hospitalExtension } as const;
  return [
    { ...maternity, to: last.earliestEnd, estimated },
    { ...extension, from: last.earliestEnd.add({ days: 1 }), to: last.end, estimated: !setByHr },
  ];
}

const isStartOpen = (facts: JourneyFacts): boolean =>
  !facts.leaveStart && facts.overrides?.['leave-start'] === undefined;
