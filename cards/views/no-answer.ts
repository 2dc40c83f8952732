import type { Locale } from '../../core/language/locale.js';
import { translator } from '../../core/language/messages.js';
import { note, paragraph, title, type CardContent } from '../elements.js';

/** The coach does not know: whom to ask instead, and how to ask again. */
export function noAnswerCard(locale: Locale): CardContent {
  const t = translator(locale);
  return {
    body: [title(t('no-answer.title')), paragraph(t('no-answer.text')), note(t('no-answer.how'))],
  };
}
