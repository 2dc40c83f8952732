import { Temporal } from 'temporal-polyfill';
import { isBefore } from '../plain-date.js';
import { readDate } from '../written-date.js';

/** A text without the day that was named in it, and the day. */
export interface WithDate {
  readonly rest: string;
  readonly date: Temporal.PlainDate | undefined;
}

const months = [
  ['januari', 'january', 'jan'],
  ['februari', 'february', 'feb'],
  ['maart', 'march', 'mrt', 'mar'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['augustus', 'august', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
] as const;

const days: Readonly<Record<string, number>> = {
  vandaag: 0,
  today: 0,
  gisteren: -1,
  yesterday: -1,
  eergisteren: -2,
  morgen: 1,
  tomorrow: 1,
};

/** Words that stand between a name and a day. */
const between = /(?:^|\s+)(?:op|per|van|on|from|since|sinds|vanaf)$/i;
/** Words and signs that stand between two days, or before the last alone. */
const upTo = /\s*(?:\btot en met|\btot|\bt\/m|\buntil|\btill|\bthrough|\bto|\ben|\band|[-–])$/i;

/**
 * Finds the day at the end of what someone typed: `2027-03-01`, `1-3-2027`, `1 maart`, `1 March 2027`, `gisteren`. Without a year it
 * is the one nearest to `today`.
 */
export function dateAtEnd(text: string, today: Temporal.PlainDate): WithDate {
  const words = text.trim().split(/\s+/);
  for (const count of [3, 2, 1]) {
    if (count > words.length) continue;
    const date = readSpoken(words.slice(-count).join(' '), today);
    if (date) return { rest: words.slice(0, -count).join(' ').replace(between, ''), date };
  }
  return { rest: text.trim(), date: undefined };
}

/** `20 July`: a day whose year is left to be understood. */
const withoutYear = /\d{1,2} \p{L}+\.?$/u;

/** The same for a day that is yet to come: without a year it is the next one. */
export function comingDateAtEnd(text: string, today: Temporal.PlainDate): WithDate {
  const { rest, date } = dateAtEnd(text, today);
  const hasPassed = date !== undefined && isBefore(date, today) && withoutYear.test(text.trim());
  return { rest, date: hasPassed ? date.add({ years: 1 }) : date };
}

/** A text without the days that were named in it, and those, as `YYYY-MM-DD`. */
export interface WithSpan {
  readonly rest: string;
  readonly from?: string;
  readonly until?: string;
}

/**
 * Finds two days at the end of what someone typed: `1 december tot en met 10 december`, `2026-12-01 - 2026-12-10`. Of one day it is the
 * first, unless a word says that it is the last.
 */
export function spanAtEnd(text: string, today: Temporal.PlainDate): WithSpan {
  const last = dateAtEnd(text, today);
  if (!last.date) return { rest: last.rest };
  const isLast = upTo.test(last.rest);
  const first = firstDay(last.rest.replace(upTo, ''), last.date, today);
  const date = last.date.toString();
  if (first.date) return { rest: first.rest, from: first.date.toString(), until: date };
  return isLast ? { rest: first.rest, until: date } : { rest: first.rest, from: date };
}

/** Of `1 t/m 10 december` the month is said once. */
function firstDay(text: string, last: Temporal.PlainDate, today: Temporal.PlainDate): WithDate {
  const [bare, day = ''] = /(?:^|\s)(\d{1,2})$/.exec(text) ?? [];
  const date = bare === undefined ? undefined : dayOf(last.year, last.month, Number(day));
  return bare === undefined || date === undefined
    ? dateAtEnd(text, today)
    : { rest: text.slice(0, -bare.length).replace(between, ''), date };
}

function readSpoken(text: string, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const written = readDate(text);
  if (written) return written;
  const away = days[text.toLowerCase()];
  if (away !== undefined) return today.add({ days: away });
  const [, day = '', name = '', year] = /^(\d{1,2}) (\p{L}+)\.?(?: (\d{4}))?$/u.exec(text) ?? [];
  const month = months.findIndex((names) => names.some((one) => one === name.toLowerCase())) + 1;
  if (month === 0) return undefined;
  return year === undefined ? nearest(Number(day), month, today) : dayOf(Number(year), month, Number(day));
}

function nearest(day: number, month: number, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const distance = (date: Temporal.PlainDate): number => Math.abs(today.until(date).days);
  return [-1, 0, 1]
    .flatMap((years) => dayOf(today.year + years, month, day) ?? [])
    .sort((a, b) => distance(a) - distance(b))[0];
}

function dayOf(year: number, month: number, day: number): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
