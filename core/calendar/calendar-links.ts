import { createHash, randomBytes } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import { isLater, type Clock } from '../clock.js';
import type { Locale } from '../language/locale.js';
import type { AppointmentRepository } from './appointment.js';
import { calendarFile, type CalendarFile } from './calendar-file.js';

/** How long an address is good. */
const LINK_HOURS = 1;
/** Nobody guesses one of these: more than there are atoms on earth. */
const TOKEN_BYTES = 32;
/** Where an appointment is fetched, below the address of the program. */
export const CALENDAR_PATH = '/calendar';

/** Where an appointment is fetched, by whoever has the address. */
export interface CalendarLink {
  readonly url: string;
  readonly until: Temporal.Instant;
}

export interface CalendarLinks {
  /** Keeps an appointment for an hour. */
  make(startsAt: Temporal.Instant, locale: Locale): Promise<CalendarLink>;
  /** What lies at an address; undefined for one that is wrong and for one that is over. */
  fetch(token: string): Promise<CalendarFile | undefined>;
}

interface LinkStores {
  readonly appointments: AppointmentRepository;
  readonly clock: Clock;
}

/** `publicUrl` is where browsers reach the program. */
export function createCalendarLinks({ appointments, clock }: LinkStores, publicUrl: string): CalendarLinks {
  return {
    async make(startsAt, locale) {
      const token = randomBytes(TOKEN_BYTES).toString('base64url');
      const until = clock.now().add({ hours: LINK_HOURS });
      await appointments.insert({ id: hashOf(token), startsAt, locale, expiresAt: until });
      return { url: `${publicUrl.replace(/\/+$/, '')}${CALENDAR_PATH}/${token}`, until };
    },
    async fetch(token) {
      const found = await appointments.get(hashOf(token));
      return found && isLater(found.expiresAt, clock.now()) ? calendarFile(found) : undefined;
    },
  };
}

/** A token is random throughout, so that a fast hash hides it. */
const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');
