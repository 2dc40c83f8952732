import type { Temporal } from 'temporal-polyfill';
import { isBefore } from '../plain-date.js';
import { readDate } from '../written-date.js';
import { mostAgreedSpans, type AgreedDays } from './agreed-days.js';

/** How people write the days of the week, Monday first. */
const weekdayNames: readonly (readonly string[])[] = [
  ['ma', 'maandag', 'mon', 'monday'],
  ['di', 'dinsdag', 'tue', 'tues', 'tuesday'],
  ['wo', 'woensdag', 'wed', 'wednesday'],
  ['do', 'donderdag', 'thu', 'thur', 'thurs', 'thursday'],
  ['vr', 'vrijdag', 'fri', 'friday'],
  ['za', 'zaterdag', 'sat', 'saturday'],
  ['zo', 'zondag', 'sun', 'sunday'],
];

const words = /[,;\s]+/;
/** Words that say nothing more: every Friday, and Monday. */
const fillers: readonly string[] = [
  '',
  'elke',
  'iedere',
  'every',
  'en',
  'and',
  'op',
  'on',
  'van',
  'vanaf',
  'from',
];
const upTo = /\s*(?:\bt\/m\b|\btot en met\b|\btot\b|\bto\b|\buntil\b|\bthrough\b|\s[-–]\s|\.\.)\s*/i;

/** Days of the week as people write them: `ma di do`, `ma-vr`, `Monday, Thursday`. Undefined where a word is none. */
export function readWeekdays(text: string): number[] | undefined {
  const found = text
    .toLowerCase()
    .split(words)
    .filter((word) => !fillers.includes(word))
    .map(daysOf);
  if (found.length === 0 || found.some((days) => days.length === 0)) return undefined;
  return [...new Set(found.flat())].sort((a, b) => a - b);
}

/** One day, or those from one to another: `ma-vr`. */
function daysOf(word: string): number[] {
  const ends = word.split(/[-–]/).map(numberOf);
  const [first = 0, last = first] = ends;
  if (ends.length > 2 || first === 0 || last < first) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

const numberOf = (word: string): number =>
  weekdayNames.findIndex(
    (names) => names.includes(word.replace(/s$/, '').replace(/\.$/, '')) || names.includes(word),
  ) + 1;

/**
 * Agreed days as people write them, a line each: a day (`10-5-2027`), days (`10-5-2027 t/m 16-5-2027`), or some days of each week
 * (`vr 7-5-2027 t/m 24-9-2027`). Undefined where a line says something else.
 */
export function readAgreedDays(text: string): AgreedDays[] | undefined {
  const lines = text.split(/\n|;/).map((line) => line.trim());
  const read = lines.filter((line) => line !== '').map(readLine);
  const agreed = read.flatMap((line) => line ?? []);
  const isRight = agreed.length === read.length && read.length > 0 && read.length <= mostAgreedSpans;
  return isRight ? agreed : undefined;
}

function readLine(line: string): AgreedDays | undefined {
  const [head = '', tail, ...more] = line.split(upTo);
  const place = head.search(/\d/);
  const from = place < 0 ? undefined : readDate(head.slice(place).replace(/,$/, ''));
  const to = tail === undefined ? from : readDate(tail);
  if (!from || !to || more.length > 0 || isBefore(to, from)) return undefined;
  return withWeekdays({ from, to }, head.slice(0, place));
}

/** The name of a day before a single date says only which day that is. */
function withWeekdays(
  days: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate },
  named: string,
): AgreedDays | undefined {
  if (
    named
      .toLowerCase()
      .split(words)
      .every((word) => fillers.includes(word))
  )
    return days;
  const weekdays = readWeekdays(named);
  if (!weekdays) return undefined;
  if (!days.from.equals(days.to)) return { ...days, weekdays };
  return weekdays.includes(days.from.dayOfWeek) && weekdays.length === 1 ? days : undefined;
}
