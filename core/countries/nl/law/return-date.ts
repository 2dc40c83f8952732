import type { Temporal } from 'temporal-polyfill';
import type { JourneyFacts } from '../../../leave/journey-facts.js';
import { settle, type SettledDate } from './overrides.js';
import { sources } from '../sources.js';

/** The first day back at work, R: HR's, else the agreed one, else the day after leave ends. Not moved off a weekend. */
export function returnDate(facts: JourneyFacts, lastDay: Temporal.PlainDate): SettledDate {
  const dayAfter = lastDay.add({ days: 1 });
  const settled = settle(facts, 'return-date', dayAfter, sources.returnToWork);
  return settled.note || !facts.returnDate ? settled : { ...settled, on: facts.returnDate };
}
