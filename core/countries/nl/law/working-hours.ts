import { Temporal } from 'temporal-polyfill';
import type { JourneyFacts } from '../../../leave/journey-facts.js';
import { isAfter } from '../../../plain-date.js';

/** The weekly hours of a day: those that hold from the latest change before it on, else those of the contract. */
export function hoursOn(
  { weeklyHours, hoursChanges = [] }: Pick<JourneyFacts, 'weeklyHours' | 'hoursChanges'>,
  day: Temporal.PlainDate,
): number | undefined {
  const held = hoursChanges.filter(({ from }) => !isAfter(from, day));
  const latest = held.sort((a, b) => Temporal.PlainDate.compare(a.from, b.from)).at(-1);
  return latest?.weeklyHours ?? weeklyHours;
}
