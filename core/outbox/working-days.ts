import Holidays from 'date-holidays';
import type { Temporal } from 'temporal-polyfill';
import { once, onceForEachDay } from '../once.js';
import type { Tenant } from '../people/tenant.js';

type Country = Tenant['country'];

const SATURDAY = 6;

/** True from Monday to Friday, public holidays of the country aside. */
export function isWorkingDay(day: Temporal.PlainDate, country: Country): boolean {
  return day.dayOfWeek < SATURDAY && !publicHolidays({ year: day.year, country }).has(day.toString());
}

type NearestDay = (day: Temporal.PlainDate, country: Country) => Temporal.PlainDate;

/** The first working day on or after `day`. */
export const workingDayFrom = nearestBy({ days: 1 });

/** The last working day on or before `day`. */
export const workingDayUntil = nearestBy({ days: -1 });

/** Looks from a day on, so far at a time; a working day is its own nearest. */
function nearestBy(step: Temporal.DurationLike): NearestDay {
  const nearest: NearestDay = (day, country) => nearestIn(country)(day);
  const nearestIn = once(
    (country: Country) => country,
    (country) =>
      onceForEachDay((day) => (isWorkingDay(day, country) ? day : nearest(day.add(step), country))),
  );
  return nearest;
}

const publicHolidays = once(
  ({ year, country }: { readonly year: number; readonly country: Country }) => `${country} ${year}`,
  ({ year, country }): ReadonlySet<string> => {
    const days = new Holidays(country).getHolidays(year).filter(({ type }) => type === 'public');
    return new Set(days.map(({ date }) => date.slice(0, 'YYYY-MM-DD'.length)));
  },
);
