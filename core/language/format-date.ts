import { Intl as TemporalIntl, type Temporal } from 'temporal-polyfill';
import { once } from '../once.js';
import type { Locale } from './locale.js';

/** How much of a date is written: `full` Wednesday 10 March 2027, `long` 10 March 2027, `short` 10 Mar 2027, `tiny` 10 Mar. */
export type DateStyle = 'full' | 'long' | 'short' | 'tiny';

const parts = {
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  tiny: { day: 'numeric', month: 'short' },
} as const satisfies Record<DateStyle, Intl.DateTimeFormatOptions>;

const tags = { nl: 'nl-NL', en: 'en-GB' } as const satisfies Record<Locale, string>;

interface Writing {
  readonly locale: Locale;
  readonly style: DateStyle;
}

/** A formatter costs far more to make than to use: each is made once, when a date is first written so. */
const formatterOf = once(
  ({ locale, style }: Writing) => `${locale} ${style}`,
  ({ locale, style }) => new TemporalIntl.DateTimeFormat(tags[locale], parts[style]),
);

/** A calendar day as a reader of `locale` writes it, day before month in both languages. */
export function formatDate(day: Temporal.PlainDate, locale: Locale, style: DateStyle = 'long'): string {
  // British English puts a comma after the weekday in some versions of the Unicode data and none in others: drop it.
  return formatterOf({ locale, style }).format(day).replaceAll(',', '');
}

/** The hour and the minute as both languages write them: 09:30. */
export const formatTime = (time: Temporal.PlainTime): string => time.toString({ smallestUnit: 'minute' });
