import type { Locale } from '../../core/language/locale.js';
import { translator } from '../../core/language/messages.js';
import type { View } from '../../core/messages/view.js';
import { note, paragraph, title, type CardContent } from '../elements.js';

/** Nobody has a plan: says so, and what happens next. */
export function noJourneysCard(
  { isForHr }: Extract<View, { kind: 'no-journeys' }>,
  locale: Locale,
): CardContent {
  const t = translator(locale);
  return {
    body: [
      title(t('no-journeys.title')),
      paragraph(t(isForHr ? 'no-journeys.text-hr' : 'no-journeys.text')),
      note(t('problem.help')),
    ],
  };
}
