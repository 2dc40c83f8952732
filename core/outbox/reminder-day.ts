import type { Temporal } from 'temporal-polyfill';
import { backFrom, type Absence } from '../people/absence.js';
import { isAfter, isBefore } from '../plain-date.js';
import type { DeliveryWindow } from './delivery-window.js';
import { workingDayFrom } from './working-days.js';

/** What a day to be reminded on has to fit. */
export interface ReminderLimits {
  /** The reader's day. */
  readonly today: Temporal.PlainDate;
  /** The last day on which the tip can still be acted on. */
  readonly expiresOn: Temporal.PlainDate;
  readonly country: DeliveryWindow['country'];
  /** When the reader is away. */
  readonly absences: readonly Absence[];
}

/**
 * The day on which someone is reminded who asked for `asked`: that day, or the first working day after it on which they are
 * there. Undefined where it is not after today, or nothing could be done about the tip any more.
 */
export function reminderDay(
  asked: Temporal.PlainDate,
  { today, expiresOn, country, absences }: ReminderLimits,
): Temporal.PlainDate | undefined {
  if (!isBefore(today, asked) || isAfter(asked, expiresOn)) return undefined;
  const back = backFrom(absences, asked);
  const day = back && workingDayFrom(back, country);
  if (!day || isAfter(day, expiresOn)) return undefined;
  return day.equals(asked) ? day : reminderDay(day, { today, expiresOn, country, absences });
}

/** The first and the last day on which someone can be reminded. */
export interface ReminderSpan {
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate;
}

/** Undefined where there is no such day. */
export function reminderSpan(limits: ReminderLimits): ReminderSpan | undefined {
  const from = reminderDay(limits.today.add({ days: 1 }), limits);
  return from && { from, until: lastDay(limits.expiresOn, from, limits) };
}

/** The last day from `from` on that stays as it is when it is asked for. */
function lastDay(
  day: Temporal.PlainDate,
  from: Temporal.PlainDate,
  limits: ReminderLimits,
): Temporal.PlainDate {
  return day.equals(from) || reminderDay(day, limits)
    ? day
    : lastDay(day.subtract({ days: 1 }), from, limits);
}
