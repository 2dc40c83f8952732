import type { Locale } from '../../core/language/locale.js';
import { translator } from '../../core/language/messages.js';
import { problemSentence } from '../../core/language/problem-sentence.js';
import type { View } from '../../core/messages/view.js';
import type { ProblemCode } from '../../core/problem.js';
import { note, paragraph, title, type CardContent } from '../elements.js';

type ProblemView = Extract<View, { kind: 'problem' }>;

/** What went wrong and what its reader can do about it. */
export function problemCard({ problem, reader }: ProblemView, locale: Locale): CardContent {
  const t = translator(locale);
  return {
    body: [
      title(t(titles[problem.code] ?? 'problem.title')),
      paragraph(problemSentence(problem, locale, reader)),
      ...(mayAskForHelp({ problem, reader }) ? [note(t('problem.help'))] : []),
    ],
  };
}

/** Where nothing went wrong. */
const titles: Readonly<Partial<Record<ProblemCode, 'problem.cancelled' | 'problem.one-to-one'>>> = {
  'flow-cancelled': 'problem.cancelled',
  'one-to-one-only': 'problem.one-to-one',
};

/** Help is for whom the coach knows, and not where it has just failed. */
const mayAskForHelp = ({ problem, reader }: Pick<ProblemView, 'problem' | 'reader'>): boolean =>
  (reader === 'manager' || reader === 'hr') && problem.code !== 'failed';
