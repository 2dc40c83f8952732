import { Temporal } from 'temporal-polyfill';

/** A year, a month and a day, or the other way round, with one sign between them; a spreadsheet adds midnight. */
const yearFirst = /^(?<year>\d{4})(?<sign>[-/.])(?<month>\d{1,2})\k<sign>(?<day>\d{1,2})$/;
const dayFirst = /^(?<day>\d{1,2})(?<sign>[-/.])(?<month>\d{1,2})\k<sign>(?<year>\d{4})$/;
const midnight = /[T ]0?0:00(:00(\.0+)?)?Z?$/i;

/** A day as people write it in files: 2026-12-31, 31-12-2026, 31/12/2026 or 31.12.2026. Of 01-02-2026 the first is the day. */
export function readDate(text: string): Temporal.PlainDate | undefined {
  const parts = partsOf(text);
  if (!parts) return undefined;
  try {
    return Temporal.PlainDate.from(parts, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}

/** A day as a spreadsheet counts them, where a cell has lost that it was one: 46388 is 1 January 2027. */
export function readSerialDate(text: string): Temporal.PlainDate | undefined {
  if (!/^[3-6]\d{4}(\.0+)?$/.test(text.trim())) return undefined;
  return Temporal.PlainDate.from('1899-12-30').add({ days: Math.trunc(Number(text)) });
}

/** Whether a file means no day at all: systems write one in which nobody now works for what has no end or no beginning. */
export function meansNoDate(text: string): boolean {
  const parts = partsOf(text);
  return parts !== undefined && (parts.year < FIRST_YEAR || parts.year > LAST_YEAR);
}

const FIRST_YEAR = 1902;
const LAST_YEAR = 2098;

function partsOf(text: string): { year: number; month: number; day: number } | undefined {
  const trimmed = text.trim().replace(midnight, '');
  const found = (yearFirst.exec(trimmed) ?? dayFirst.exec(trimmed))?.groups;
  if (!found) return undefined;
  return { year: Number(found['year']), month: Number(found['month']), day: Number(found['day']) };
}
