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

type NearestDay = (day: Temporal.PlainDate, country: Country) => Temporal.PlainDate;

/** The first working day on or after `day`. */
export const workingDayFrom = nearestBy({ days: 1 });

/** The last working day on or before `day`. */
export const workingDayUntil = nearestBy({ days: -1 });

/** Looks from a day on, so far at a time; a working day is its own nearest. */
function nearestBy(step: Temporal.DurationLike): NearestDay {
  const byCountry = new Map<Country, (day: Temporal.PlainDate) => Temporal.PlainDate>();
  const nearest: NearestDay = (day, country) => {
    const known = byCountry.get(country);
    if (known) return known(day);
    byCountry.set(
      country,
      onceForEachDay((one) => (isWorkingDay(one, country) ? one : nearest(one.add(step), country))),
    );
    return nearest(day, country);
  };
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
