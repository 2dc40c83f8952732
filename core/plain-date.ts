import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { onceForEachText } from './once.js';

/** More days than journeys ask for: they are years apart at the most, and each is written thousands of times. */
const MOST_DAYS = 4096;
const dayOf = onceForEachText(MOST_DAYS, (text) => Temporal.PlainDate.from(text));

const written = z.iso.date().transform(dayOf);

/** A calendar day: `YYYY-MM-DD` from outside, a PlainDate inside. */
export const plainDateSchema = z.union([z.instanceof(Temporal.PlainDate), written]);

/** The later of two days. */
export const later = (a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate =>
  isBefore(a, b) ? b : a;

/** True where `a` falls before `b`. */
export const isBefore = (a: Temporal.PlainDate, b: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(a, b) < 0;

/** True where `a` falls after `b`. */
export const isAfter = (a: Temporal.PlainDate, b: Temporal.PlainDate): boolean => isBefore(b, a);

/** The earlier of two days. */
export const earlier = (a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate =>
  isAfter(a, b) ? b : a;

/** How many days there are from one to another, both included; none or fewer where the other comes first. */
export const countDays = (from: Temporal.PlainDate, to: Temporal.PlainDate): number =>
  from.until(to).days + 1;

/** Days from the first to the last, both included; without a last one they never end. */
interface Days {
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate | undefined;
}

/** True where a day is one of these. */
export const isWithin = (day: Temporal.PlainDate, { from, until }: Days): boolean =>
  !isBefore(day, from) && !(until && isBefore(until, day));
