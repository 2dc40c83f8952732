import { createEvent } from 'ics';
import { translator } from '../language/messages.js';
import type { Appointment } from './appointment.js';

/** A file for a calendar. */
export interface CalendarFile {
  readonly name: string;
  readonly content: string;
}

const MINUTES = 30;

/**
 * An appointment as a calendar takes it. Colleagues may look into the calendar, so it says nothing of the coach, of anyone or of
 * what is talked about, and is marked as private.
 */
export function calendarFile({ id, startsAt, locale }: Appointment): CalendarFile {
  const title = translator(locale)('calendar.title');
  const { year, month, day, hour, minute } = startsAt.toZonedDateTimeISO('UTC');
  const { value, error } = createEvent({
    // Whoever fetches it twice has one appointment.
    uid: id,
    title,
    start: [year, month, day, hour, minute],
    startInputType: 'utc',
    startOutputType: 'utc',
    duration: { minutes: MINUTES },
    classification: 'PRIVATE',
    busyStatus: 'BUSY',
    productId: 'calendar',
  });
  if (value === null) throw error ?? new Error('The appointment could not be written');
  return { name: `${title.toLowerCase()}.ics`, content: value };
}
