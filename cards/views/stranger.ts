import type { Locale } from '../../core/language/locale.js';
import { translator } from '../../core/language/messages.js';
import { problemSentence } from '../../core/language/problem-sentence.js';
import type { View } from '../../core/messages/view.js';
import type { Problem } from '../../core/problem.js';
import { heading, note, numbered, paragraph, title, type CardContent } from '../elements.js';

/** For someone whom the coach does not know: what it is for, what is missing, and whom to ask. No button: none would lead anywhere. */
export function strangerCard(
  { problem, brief }: Extract<View, { kind: 'stranger' }>,
  locale: Locale,
): CardContent {
  const t = translator(locale);
  const missing = paragraph(problemSentence(problem, locale, 'stranger'));
  if (brief) return { body: [title(t('stranger.not-yet')), missing, note(t('stranger.again'))] };
  const steps = stepsOf(problem, locale);
  return {
    body: [
      title(t('stranger.title')),
      paragraph(t('stranger.value')),
      heading(t('stranger.missing')),
      missing,
      ...(steps.length > 0 ? [heading(t('stranger.how')), numbered(steps)] : []),
      note(t('stranger.again')),
    ],
  };
}

/** What each has to do, for the two things that are missing most. */
function stepsOf({ code }: Problem, locale: Locale): string[] {
  const t = translator(locale);
  if (code === 'unknown-person')
    return [t('stranger.add-ask'), t('stranger.add-email'), t('stranger.add-do')];
  if (code !== 'unknown-workspace') return [];
  return [t('stranger.link-ask'), t('stranger.link-id'), t('stranger.link-do')];
}
