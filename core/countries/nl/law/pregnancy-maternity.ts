import type { Temporal } from 'temporal-polyfill';
import { countDays, earlier, isBefore } from '../../../plain-date.js';
import type { JourneyFacts } from '../../../leave/journey-facts.js';
import type { LeavePeriod } from '../../../leave/leave-plan.js';
import type { Birth } from './birth.js';
import { settle, type SettledDate } from './overrides.js';
import { childbirthRules, type Rules } from './rules.js';
import { sources } from '../sources.js';
import { startWindow } from './start-window.js';

/** Pregnancy and maternity leave as one whole, WAZO 3:1. */
export interface ChildbirthLeave {
  /** First day of all, S; the day after the birth where the child came before the leave. */
  readonly firstDay: Temporal.PlainDate;
  readonly start: SettledDate;
  /** Last day of all, E. */
  readonly end: SettledDate;
  /** The last day before work begins again: that of all, unless days of work lie between those of the leave. */
  readonly lastBeforeReturn: Temporal.PlainDate;
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
export function unusedPregnancyDays(rules: Rules, { leaveStart, dueDate, birth, multiples }: Course): number {
  const taken = countDays(leaveStart, earlier(dueDate, birth));
  return Math.max(0, childbirthRules(rules, multiples).pregnancyDays - Math.max(0, taken));
}

/** The last day of maternity leave, a stay of the child in hospital aside, WAZO 3:1(3). */
export const maternityEnd = (rules: Rules, course: Course): Temporal.PlainDate =>
  course.birth.add({ days: rules.maternity.days + unusedPregnancyDays(rules, course) });

/**
 * Days by which a stay of the child in hospital lengthens maternity leave, WAZO 3:1(5): from the eighth day on, ten weeks at the
 * most, less the unused pregnancy days it was lengthened by already. An estimate: which days fell inside the leave is not
 * stored, all are taken to.
 */
export function hospitalExtensionDays(
  { maternity }: Rules,
  hospitalDays: number,
  unusedDays: number,
): number {
  const counted = Math.min(hospitalDays - maternity.hospitalDaysUncounted, maternity.hospitalDays);
  return Math.max(0, counted - unusedDays);
}

/**
 * The first day on which maternity leave can end. Days of illness before the leave count as taken of pregnancy leave (3:1(4)), so
 * that it can be shorter by all that was added for days not taken, never by more (3:4).
 */
export const earliestMaternityEnd = ({ maternity }: Rules, birth: Temporal.PlainDate): Temporal.PlainDate =>
  birth.add({ days: maternity.days });

/**
 * Where no first day was chosen the first of the window stands in, so that a deadline is met whichever day it will be.
 * Born before the first day, the whole leave follows the birth.
 */
export function childbirthLeave(
  rules: Rules,
  facts: JourneyFacts,
  dueDate: Temporal.PlainDate,
  birth: Birth,
): ChildbirthLeave {
  const chosen = facts.leaveStart ?? startWindow(rules, dueDate, facts.multiples).from;
  const start = settle(facts, 'leave-start', chosen, sources.startWindow);
  const course = { leaveStart: start.on, dueDate, birth: birth.on, multiples: facts.multiples };
  const earliestEnd = maternityEnd(rules, course);
  const extension = hospitalExtensionDays(rules, facts.hospitalDays ?? 0, unusedPregnancyDays(rules, course));
  const source = extension > 0 ? sources.hospitalExtension : sources.maternityLeave;
  const end = settle(facts, 'leave-end', earliestEnd.add({ days: extension }), source);
  const periods = [
    ...pregnancyPeriod(facts, birth, start.on),
    ...afterBirth(facts, birth, start.on, { earliestEnd, end: end.on, extended: extension > 0 }),
  ];
  const firstDay = earlier(start.on, birth.on.add({ days: 1 }));
  return { firstDay, start, end, lastBeforeReturn: end.on, periods };
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
