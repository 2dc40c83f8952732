import type { Temporal } from 'temporal-polyfill';
import type { JourneyFacts, OverridableDate } from '../../../leave/journey-facts.js';
import type { LegalSource, OverrideNote } from '../../../leave/leave-plan.js';

/** A date HR may set: the day in force beside the one the law and the employee's own choice lead to. */
export interface SettledDate {
  readonly on: Temporal.PlainDate;
  /** Only where HR set another day than the law gives. */
  readonly note: OverrideNote | undefined;
}

/** What HR set, else `lawful`. */
export function settle(
  facts: JourneyFacts,
  date: OverridableDate,
  lawful: Temporal.PlainDate,
  source: LegalSource,
): SettledDate {
  const chosen = facts.overrides?.[date];
  if (!chosen || chosen.equals(lawful)) return { on: lawful, note: undefined };
  return { on: chosen, note: { date, chosen, lawful, source } };
}

/** The notes of those dates that HR set. */
export const overrideNotes = (...dates: readonly (SettledDate | undefined)[]): readonly OverrideNote[] =>
  dates.flatMap((date) => date?.note ?? []);
