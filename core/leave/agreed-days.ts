import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { countDays, isAfter, isBefore, plainDateSchema } from '../plain-date.js';

/** A day of the week as calendars number it: 1 Monday, 7 Sunday. */
export const weekdaySchema = z.int().min(1).max(7);

/** Who says nothing of it works from Monday to Friday. */
export const usualWorkdays: readonly number[] = [1, 2, 3, 4, 5];

/** Days of leave that were agreed: all from the first to the last, or of those the ones on some days of the week. */
export const agreedDaysSchema = z.strictObject({
  from: plainDateSchema,
  to: plainDateSchema,
  weekdays: z.array(weekdaySchema).min(1).max(7).optional(),
});
export type AgreedDays = Readonly<z.infer<typeof agreedDaysSchema>>;

/** More lines than these nobody agrees on; a day a week is one line. */
export const mostAgreedSpans = 40;

/** Whether a day is one of those that were agreed. */
export const isAgreed = (agreed: readonly AgreedDays[], day: Temporal.PlainDate): boolean =>
  agreed.some(
    ({ from, to, weekdays }) =>
      !isBefore(day, from) && !isAfter(day, to) && (weekdays?.includes(day.dayOfWeek) ?? true),
  );

/** The days on which someone works, from one day to another. */
export function workdaysIn(
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  workdays: readonly number[] = usualWorkdays,
): Temporal.PlainDate[] {
  const count = Math.max(0, countDays(from, to));
  return Array.from({ length: count }, (_, index) => from.add({ days: index })).filter(({ dayOfWeek }) =>
    workdays.includes(dayOfWeek),
  );
}
