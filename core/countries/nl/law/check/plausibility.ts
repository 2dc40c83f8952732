import type { Temporal } from 'temporal-polyfill';
import {
  overridableDates,
  type JourneyFacts,
  type OverridableDate,
} from '../../../../leave/journey-facts.js';
import type { FactProblem } from '../../../../leave/jurisdiction.js';
import type { DateRange } from '../../../../leave/leave-plan.js';
import { birthRange } from '../birth.js';
import type { Rules } from '../rules.js';
import { outside } from './problems.js';

/** A pregnancy is announced between its first days and two weeks after the due date. */
export const dueDateProblems = (facts: JourneyFacts): readonly FactProblem[] =>
  outside(
    { fact: 'dueDate', on: facts.dueDate },
    { from: facts.announcedOn.subtract({ days: 14 }), to: facts.announcedOn.add({ days: 294 }) },
    'due-date-implausible',
  );

/** Between 22 weeks of pregnancy and 4 weeks after the due date. */
export const birthDateProblems = (facts: JourneyFacts, dueDate: Temporal.PlainDate): readonly FactProblem[] =>
  outside({ fact: 'birthDate', on: facts.birthDate }, birthRange(dueDate), 'birth-date-implausible');

/** The days around the arrival of a child on which its parents' leave may begin and end: a wide net for a wrong year. */
export const aroundArrival = (arrival: Temporal.PlainDate): DateRange => ({
  from: arrival.subtract({ years: 1 }),
  to: arrival.add({ years: 2 }),
});

/** Parental leave begins after the child is there and before it is too old; a birth may still come early. */
export function parentalStartProblems(
  { parentalLeave }: Rules,
  facts: JourneyFacts,
  arrival: Temporal.PlainDate,
): readonly FactProblem[] {
  const range = { from: arrival.subtract({ days: 126 }), to: arrival.add(parentalLeave.untilAge) };
  const dates = [
    { fact: 'parentalLeaveStart', on: facts.parentalLeaveStart },
    { fact: 'parental-leave-start', on: facts.overrides?.['parental-leave-start'] },
  ] as const;
  return dates.flatMap((date) => outside(date, range, 'date-out-of-range'));
}

/** Nobody works on a day of leave; after a loss no date is held against anyone. */
export function returnProblems(
  facts: JourneyFacts,
  lastDay: Temporal.PlainDate,
  arrival: Temporal.PlainDate,
): readonly FactProblem[] {
  if (facts.lossReportedOn) return [];
  const range = { from: lastDay.add({ days: 1 }), to: aroundArrival(arrival).to };
  const dates = [
    { fact: 'returnDate', on: facts.returnDate },
    { fact: 'return-date', on: facts.overrides?.['return-date'] },
  ] as const;
  return dates.flatMap((date) => outside(date, range, 'return-before-leave-end', 'date-out-of-range'));
}

/** Overrides of dates that this role's plan does not have. */
export function strayOverrides(
  facts: JourneyFacts,
  applicable: readonly OverridableDate[],
): readonly FactProblem[] {
  const stray = overridableDates.filter((date) => facts.overrides?.[date] && !applicable.includes(date));
  return stray.map((fact) => ({ code: 'override-not-applicable', fact }));
}
