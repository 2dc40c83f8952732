import type { Temporal } from 'temporal-polyfill';
import { earlier, isBefore } from '../../../plain-date.js';
import type { JourneyFacts } from '../../../leave/journey-facts.js';
import type { Rules } from './rules.js';

/** The day of birth that leave is counted from. */
export interface Birth {
  readonly on: Temporal.PlainDate;
  /** False while it is the due date, or the day a loss was reported, that stands in for the day of birth. */
  readonly known: boolean;
}

/** How far from the due date a birth is believed: 22 weeks of pregnancy to 4 weeks late. A product choice. */
export const birthRange = (dueDate: Temporal.PlainDate) => ({
  from: dueDate.subtract({ days: 126 }),
  to: dueDate.add({ days: 28 }),
});

/** The day of birth, or the best stand-in for it: the day a loss was reported, else the due date. */
export function birthOf(facts: JourneyFacts, dueDate: Temporal.PlainDate): Birth {
  if (facts.birthDate) return { on: facts.birthDate, known: true };
  if (facts.lossReportedOn)
    return { on: earlier(facts.lossReportedOn, birthRange(dueDate).to), known: false };
  return { on: dueDate, known: false };
}

/**
 * Whether the birth gives a right to leave. A pregnancy that ended within 24 weeks gives none (UWV's practice): week 24
 * is full 16 weeks before the due date. Only the day of the report is kept, so near that line this is an estimate,
 * which HR settles with the birth date.
 */
export const givesLeave = (
  { maternity }: Rules,
  { lossReportedOn }: JourneyFacts,
  dueDate: Temporal.PlainDate,
  birth: Birth,
): boolean => !lossReportedOn || !isBefore(birth.on, dueDate.subtract(maternity.afterLoss));
