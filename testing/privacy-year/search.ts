import { rawFiles } from '@pro-parents-coach/embedded-store/testing';
import type { Marker } from '../markers/markers.js';
import { inBytes, inTexts, type Finding } from '../markers/search.js';
import { formatDate } from '../../core/language/format-date.js';
import { locales } from '../../core/language/locale.js';
import { Temporal } from 'temporal-polyfill';
import { CORRECTED_NAME, days, people, PHONES, teams, written } from './cast.js';
import type { Year } from './year.js';

/** Everything by which somebody of the year could be known, or what they expect. */
function markers(): Marker[] {
  const known = Object.values(people).flatMap(({ name, email, number }): Marker[] => [
    { what: 'name', text: name },
    { what: 'address', text: email },
    { what: 'name', text: number },
  ]);
  const dates = Object.values(days).flatMap((day) => [
    day,
    ...locales.map((locale) => formatDate(Temporal.PlainDate.from(day), locale)),
  ]);
  return [
    ...known,
    { what: 'name', text: CORRECTED_NAME },
    ...Object.values(PHONES).map((text): Marker => ({ what: 'phone', text })),
    ...teams.map((text): Marker => ({ what: 'name', text })),
    ...dates.map((text): Marker => ({ what: 'date', text })),
    ...Object.values(written).map((text): Marker => ({ what: 'word', text })),
  ];
}

/** Looks where nothing may be any more: the files of the store and of the keys, the log, what went over the wire, and both chats. */
export async function lookForMarkers(year: Year): Promise<Finding[]> {
  const all = markers();
  const { coach, log, ears, errors } = year;
  const wire = ears.requests;
  const found = [
    ...inBytes('the store', await year.bytes(), all),
    ...inBytes("the operator's folder and the keys", await rawFiles(coach.dataDir), all),
    ...inTexts('the log', log, all),
    ...inTexts('an address or a header', wire, all),
    ...inTexts('an error report', errors.received, all),
    ...inTexts('a chat', year.standing(), all),
  ];
  year.book.note(2, `the log names nobody (${log.length} lines)`, inTexts('the log', log, all).length === 0);
  const elsewhere = wire.filter((line) => !/^[A-Z]+ https?:\/\/(127\.0\.0\.1|localhost)[:/]/.test(line));
  year.book.note(
    14,
    `nothing went anywhere but to the chats and to error reports (${wire.length} requests)`,
    elsewhere.length === 0,
  );
  return found;
}
