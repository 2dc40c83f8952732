import Holidays from 'date-holidays';
import type { Temporal } from 'temporal-polyfill';
import type { Tenant } from '../people/tenant.js';

type Country = Tenant['country'];

const SATURDAY = 6;
const holidaysByYear = new Map<string, ReadonlySet<string>>();

/** True from Monday to Friday, public holidays of the country aside. */
export function isWorkingDay(day: Temporal.PlainDate, country: Country): boolean {
  return day.dayOfWeek < SATURDAY && !publicHolidays(day.year, country).has(day.toString());
}

/** The first working day on or after `day`. */
export function workingDayFrom(day: Temporal.PlainDate, country: Country): Temporal.PlainDate {
  return isWorkingDay(day, country) ? day : workingDayFrom(day.add({ days: 1 }), country);
}

/** The last working day on or before `day`. */
export function workingDayUntil(day: Temporal.PlainDate, country: Country): Temporal.PlainDate {
  return isWorkingDay(day, country) ? day : workingDayUntil(day.subtract({ days: 1 }), country);
}

function publicHolidays(year: number, country: Country): ReadonlySet<string> {
  const key = `${country} ${year}`;
  const known = holidaysByYear.get(key);
  if (known) return known;
  const days = new Holidays(country)
    .getHolidays(year)
    .filter(({ type }) => type === 'public')
    .map(({ date }) => date.slice(0, 'YYYY-MM-DD'.length));
  const set = new Set(days);
  holidaysByYear.set(key, set);
  return set;
}
