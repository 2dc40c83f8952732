import type { Locale } from '../../core/language/locale.js';
import { translator } from '../../core/language/messages.js';
import { problemSentence } from '../../core/language/problem-sentence.js';
import type { View } from '../../core/messages/view.js';
import { note, paragraph, title, type CardContent } from '../elements.js';

/** What went wrong and what to do about it. */
export function problemCard({ problem }: Extract<View, { kind: 'problem' }>, locale: Locale): CardContent {
  const t = translator(locale);
  const offersHelp = problem.code === 'unknown-command' ? [] : [note(t('problem.help'))];
  return { body: [title(t('problem.title')), paragraph(problemSentence(problem, locale)), ...offersHelp] };
}
