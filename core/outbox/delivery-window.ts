import { Temporal } from 'temporal-polyfill';
import { isLater, laterOf } from '../clock.js';
import type { ArrivalDays } from '../coaching/arrival-days.js';
import { once, onceForEach, onceForEachDay } from '../once.js';
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

/** What someone has said of when cards may reach them. */
type Wishes = Pick<User, 'timeZone' | 'settings'>;

export const windowOf = (wishes: Wishes, defaults: DeliveryDefaults): DeliveryWindow =>
  windowsOf(wishes)(defaults);

/** A journey asks for those of its people some hundred times. */
const windowsOf = onceForEach(({ settings, timeZone }: Wishes) =>
  onceForEach((defaults: DeliveryDefaults): DeliveryWindow => ({
    timeZone: settings?.timeZone ?? timeZone ?? defaults.timeZone,
    opensAt: Temporal.PlainTime.from(settings?.deliveryTime ?? defaults.deliveryTime),
    country: defaults.country,
  })),
);

/** When cards may reach whoever has no wish of their own. */
export const windowOfEmployer = (defaults: DeliveryDefaults): DeliveryWindow => windowOf(NO_WISHES, defaults);
const NO_WISHES: Wishes = {};

/** The calendar day it is for this person. */
export const localDay = (now: Temporal.Instant, { timeZone }: DeliveryWindow): Temporal.PlainDate =>
  dayAt(now)(timeZone);
/** By time zone: all that is planned together asks for the day of one moment. */
const dayAt = onceForEach((now: Temporal.Instant) =>
  once(
    (timeZone: string) => timeZone,
    (timeZone) => now.toZonedDateTimeISO(timeZone).toPlainDate(),
  ),
);

/** The calendar day it is for an employer. */
export const dayOfEmployer = (now: Temporal.Instant, defaults: DeliveryDefaults): Temporal.PlainDate =>
  localDay(now, windowOfEmployer(defaults));

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
  openingOn(window)(deliveryDay(days, window.country));

/** `now` while the window is open, else the moment it opens next. */
export const nextOpening = (now: Temporal.Instant, window: DeliveryWindow): Temporal.Instant =>
  laterOf(now, openingAt(now, window));

/** The opening of the window that is open, else of the next. */
export const openingAt = (now: Temporal.Instant, window: DeliveryWindow): Temporal.Instant =>
  openingsAt(now)(window);
/** All that is planned together asks for those of one moment. */
const openingsAt = onceForEach((now: Temporal.Instant) =>
  onceForEach((window: DeliveryWindow): Temporal.Instant => {
    const today = openingFrom(localDay(now, window), window);
    return isLater(today.add({ hours: OPEN_HOURS }), now) ? today : nextMorning(now, window);
  }),
);

/** The opening of the first working day on or after `day`. */
export const openingFrom = (day: Temporal.PlainDate, window: DeliveryWindow): Temporal.Instant =>
  openingOn(window)(workingDayFrom(day, window.country));

/** The opening of the first working day after today. */
export const nextMorning = (now: Temporal.Instant, window: DeliveryWindow): Temporal.Instant =>
  openingFrom(localDay(now, window).add({ days: 1 }), window);

/** A local time that a daylight-saving change skips becomes the first moment after the gap. */
const openingOn = onceForEach(({ timeZone, opensAt }: DeliveryWindow) =>
  onceForEachDay((day) => day.toZonedDateTime({ timeZone, plainTime: opensAt }).toInstant()),
);
