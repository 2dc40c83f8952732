import type { Temporal } from 'temporal-polyfill';

/** More than a year has months, and a month days: no two days have one number. */
const [MONTHS, DAYS] = [16, 32];

/** A number of a day, larger for a later one: days themselves are compared far more slowly. It counts nothing. */
export const dayNumber = ({ year, month, day }: Temporal.PlainDate): number =>
  (year * MONTHS + month) * DAYS + day;
