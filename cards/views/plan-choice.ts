import type { Locale } from '../../core/language/locale.js';
import { translator } from '../../core/language/messages.js';
import type { View } from '../../core/messages/view.js';
import type { TextBlock } from '../adaptive-card.js';
import { button, note, paragraph, showPlan, title, type CardContent } from '../elements.js';
import { teamsLimits } from '../limits.js';
import { shorten } from '../shorten.js';

type PlanChoiceView = Extract<View, { kind: 'plan-choice' }>;

/** The journeys that get a button, as many as a card may have; of the others the first is an example of how to ask. */
export function planChoiceSelection({ journeys }: PlanChoiceView) {
  const shown = journeys.slice(0, teamsLimits.actions);
  return { shown, firstHidden: journeys[shown.length] };
}

/** One button a journey; those without are asked for by name. */
export function planChoiceCard(view: PlanChoiceView, locale: Locale): CardContent {
  const t = translator(locale);
  const { shown, firstHidden } = planChoiceSelection(view);
  return {
    body: [
      ...notFoundNote(view, locale),
      title(t('plan-choice.title')),
      ...(firstHidden
        ? [
            note(t('plan-choice.more', { count: view.journeys.length - shown.length })),
            note(t('plan-choice.how', { name: shorten(firstHidden.employeeName, 100) })),
          ]
        : []),
    ],
    actions: shown.map(({ journeyId, employeeName }) =>
      button(employeeName, showPlan(journeyId, view.spoken)),
    ),
  };
}

/** To who asked for a plan by name: why it is not there. */
function notFoundNote({ notFound, isForHr }: PlanChoiceView, locale: Locale): TextBlock[] {
  if (!notFound) return [];
  const t = translator(locale);
  if (notFound.kind === 'nobody')
    return [paragraph(t(isForHr ? 'plan-choice.nobody-hr' : 'plan-choice.nobody'))];
  const name = { name: shorten(notFound.employeeName, 100) };
  return [paragraph(isForHr ? t('plan-choice.no-plan-hr', name) : t('plan-choice.no-plan', name))];
}
