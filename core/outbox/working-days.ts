import Holidays from 'date-holidays';
import type { Temporal } from 'temporal-polyfill';
import { onceForEachDay } from '../once.js';
import type { Tenant } from '../people/tenant.js';

type Country = Tenant['country'];

const SATURDAY = 6;
const holidaysByYear = new Map<string, ReadonlySet<string>>();

/** True from Monday to Friday, public holidays of the country aside. */
export function isWorkingDay(day: Temporal.PlainDate, country: Country): boolean {
  return day.dayOfWeek < SATURDAY && !publicHolidays(day.year, country).has(day.toString());
}

/** The first working day on or after `day`. */
export const workingDayFrom = (day: Temporal.PlainDate, country: Country): Temporal.PlainDate =>
  nearestOf(country).from(day);

/** The last working day on or before `day`. */
export const workingDayUntil = (day: Temporal.PlainDate, country: Country): Temporal.PlainDate =>
  nearestOf(country).until(day);

interface Nearest {
  readonly from: (day: Temporal.PlainDate) => Temporal.PlainDate;
  readonly until: (day: Temporal.PlainDate) => Temporal.PlainDate;
}
const nearestByCountry = new Map<Country, Nearest>();

function nearestOf(country: Country): Nearest {
  const known = nearestByCountry.get(country);
  if (known) return known;
  const nearest: Nearest = {
    from: onceForEachDay((day) =>
      isWorkingDay(day, country) ? day : workingDayFrom(day.add({ days: 1 }), country),
    ),
    until: onceForEachDay((day) =>
      isWorkingDay(day, country) ? day : workingDayUntil(day.subtract({ days: 1 }), country),
    ),
  };
  nearestByCountry.set(country, nearest);
  return nearest;
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
