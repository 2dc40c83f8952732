import type { Locale } from '../../core/language/locale.js';
import { translator } from '../../core/language/messages.js';
import { setupSteps, type View } from '../../core/messages/view.js';
import { button, facts, note, paragraph, title, type CardContent } from '../elements.js';

/** The first steps of HR: what is done, and a button for each that is not. */
export function setupGuideCard(
  { steps }: Extract<View, { kind: 'setup-guide' }>,
  locale: Locale,
): CardContent {
  const t = translator(locale);
  const open = steps.filter(({ isDone }) => !isDone);
  return {
    body: [
      title(t('guide.title')),
      paragraph(t('guide.intro')),
      facts(
        ...steps.map(
          ({ step, isDone }) =>
            [
              `${isDone ? '✓' : '○'} ${t(`guide.${step}`)}`,
              isDone ? t('guide.done') : t('guide.open'),
            ] as const,
        ),
      ),
      ...(open.length === 0 ? [note(t('guide.all-done'))] : []),
    ],
    actions: open.map(({ step }) => button(t(`guide.${step}`), { do: 'command', command: setupSteps[step] })),
  };
}
