import type { Locale } from '../../core/language/locale.js';
import { translator } from '../../core/language/messages.js';
import { note, paragraph, title, type CardContent } from '../elements.js';

/** Nobody in the team has a plan: says so, and what happens next. */
export function noJourneysCard(locale: Locale): CardContent {
  const t = translator(locale);
  return {
    body: [title(t('no-journeys.title')), paragraph(t('no-journeys.text')), note(t('problem.help'))],
  };
}
