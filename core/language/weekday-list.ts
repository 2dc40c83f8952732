import { Temporal } from 'temporal-polyfill';
import type { Locale } from './locale.js';

/** Some Monday, from which the days of a week are counted. */
const MONDAY = Temporal.PlainDate.from('2024-01-01');

/** Days of the week, 1 Monday to 7 Sunday, by their names: `ma, vr` or `maandag en vrijdag`. */
export function weekdayList(weekdays: readonly number[], locale: Locale, width: 'short' | 'long'): string {
  const names = weekdays.map((weekday) =>
    MONDAY.add({ days: weekday - 1 }).toLocaleString(locale, { weekday: width }),
  );
  if (width === 'short') return names.join(', ');
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
}
