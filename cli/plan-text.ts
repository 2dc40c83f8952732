import { toText } from '../cards/plain-text.js';
import { leavePlanElements } from '../cards/views/plan-dates.js';
import { textFor, type TextReader } from '../core/coaching/milestone-text.js';
import type { Audience } from '../core/coaching/milestone.js';
import { formatDate } from '../core/language/format-date.js';
import type { Locale } from '../core/language/locale.js';
import type { CalculatedNudge, CalculatedPlan } from './plan-result.js';

const words = {
  nl: {
    nudges: 'Berichten van de coach',
    until: 'tot en met',
    audiences: { manager: 'leidinggevende', hr: 'HR' },
  },
  en: { nudges: 'Messages of the coach', until: 'until', audiences: { manager: 'manager', hr: 'HR' } },
} as const satisfies Record<Locale, { nudges: string; until: string; audiences: Record<Audience, string> }>;

/** A calculated plan as a person reads it in a terminal. */
export function planText({ plan, nudges }: CalculatedPlan, reader: TextReader, locale: Locale): string {
  const leave = toText({ body: leavePlanElements(plan, locale) });
  return [
    leave,
    '',
    words[locale].nudges,
    ...nudges.map((nudge) => nudgeLine(nudge, reader, locale)),
    '',
  ].join('\n');
}

function nudgeLine(
  { milestone, audience, on, expiresOn }: CalculatedNudge,
  reader: TextReader,
  locale: Locale,
): string {
  const { until, audiences } = words[locale];
  const day = formatDate(on, locale, 'short').padEnd('10 mrt. 2027'.length);
  const title = textFor(milestone, reader, locale).title;
  return `${day}  ${audiences[audience].padEnd(audiences.manager.length)}  ${title} (${until} ${formatDate(expiresOn, locale, 'short')})`;
}
