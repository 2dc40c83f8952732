import { Temporal } from 'temporal-polyfill';
import type { ArrivalDays } from '../coaching/arrival-days.js';
import { isBefore } from '../plain-date.js';
import type { Tenant } from '../people/tenant.js';
import type { User } from '../people/user.js';
import { workingDayFrom, workingDayUntil } from './working-days.js';

/** When cards may reach one person: on working days, for eight hours from `opensAt`, in the person's own time zone. */
export interface DeliveryWindow {
  readonly timeZone: string;
  readonly opensAt: Temporal.PlainTime;
  readonly country: Tenant['country'];
}

const OPEN_HOURS = 8;

/** What holds for whoever has no wish of their own, the country whose holidays count, and how long anything is sent at all. */
export type DeliveryDefaults = Pick<Tenant, 'timeZone' | 'deliveryTime' | 'country' | 'agreement'>;

export function windowOf(
  { settings, timeZone }: Pick<User, 'timeZone' | 'settings'>,
  defaults: DeliveryDefaults,
): DeliveryWindow {
  return {
    timeZone: settings?.timeZone ?? timeZone ?? defaults.timeZone,
    opensAt: timeOf(settings?.deliveryTime ?? defaults.deliveryTime),
    country: defaults.country,
  };
}

/** Read once: a journey asks for it some hundred times, and a day has so many minutes. */
function timeOf(written: string): Temporal.PlainTime {
  const time = times.get(written) ?? Temporal.PlainTime.from(written);
  times.set(written, time);
  return time;
}
const times = new Map<string, Temporal.PlainTime>();

/** The calendar day it is for this person. */
export const localDay = (now: Temporal.Instant, window: DeliveryWindow): Temporal.PlainDate =>
  now.toZonedDateTimeISO(window.timeZone).toPlainDate();

/**
 * The day on which a nudge meant for the day `on` arrives: the first working day from then on. Where that would be after
 * `expiresOn`, the last working day before: a day early is better than too late.
 */
export function deliveryDay({ on, expiresOn }: ArrivalDays, country: string): Temporal.PlainDate {
  const next = workingDayFrom(on, country);
  return isBefore(expiresOn, next) ? workingDayUntil(on, country) : next;
}

/** The moment it arrives: the opening of that day. */
export const deliveryMoment = (days: ArrivalDays, window: DeliveryWindow): Temporal.Instant =>
  opening(deliveryDay(days, window.country), window);

/** `now` while the window is open, else the moment it opens next. */
export function nextOpening(now: Temporal.Instant, window: DeliveryWindow): Temporal.Instant {
  const today = openingFrom(localDay(now, window), window);
  if (Temporal.Instant.compare(now, today) < 0) return today;
  return Temporal.Instant.compare(now, today.add({ hours: OPEN_HOURS })) < 0 ? now : nextMorning(now, window);
}

/** The opening of the first working day on or after `day`. */
export const openingFrom = (day: Temporal.PlainDate, window: DeliveryWindow): Temporal.Instant =>
  opening(workingDayFrom(day, window.country), window);

/** The opening of the first working day after today. */
export const nextMorning = (now: Temporal.Instant, window: DeliveryWindow): Temporal.Instant =>
  openingFrom(localDay(now, window).add({ days: 1 }), window);

/** A local time that a daylight-saving change skips becomes the first moment after the gap. */
function opening(day: Temporal.PlainDate, { timeZone, opensAt }: DeliveryWindow): Temporal.Instant {
  return day.toZonedDateTime({ timeZone, plainTime: opensAt }).toInstant();
}
