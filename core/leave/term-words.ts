import type { EmployerLeave } from './leave-plan.js';
import { formatDate } from '../language/format-date.js';
import type { Locale } from '../language/locale.js';
import { translator } from '../language/messages.js';

/** What an employer gives for a kind of leave, in one line. */
export function termWords(
  { topUp, extraWeeks, longer, text }: Omit<EmployerLeave, 'kind'>,
  locale: Locale,
): string {
  const t = translator(locale);
  return [
    ...(topUp === undefined ? [] : [t('own-terms.top-up', { percent: topUp })]),
    ...(extraWeeks === undefined ? [] : [longerWords(extraWeeks, longer, locale)]),
    ...(text === undefined ? [] : [text]),
  ].join('; ');
}

function longerWords(weeks: number, longer: EmployerLeave['longer'], locale: Locale): string {
  const t = translator(locale);
  if (!longer) return t('own-terms.extra', { weeks });
  const [from, to] = [formatDate(longer.from, locale, 'short'), formatDate(longer.to, locale, 'short')];
  return t('own-terms.extra-days', { weeks, from, to });
}
