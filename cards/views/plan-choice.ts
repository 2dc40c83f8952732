import type { Locale } from '../../core/language/locale.js';
import { translator } from '../../core/language/messages.js';
import type { View } from '../../core/messages/view.js';
import { button, note, title, type CardContent } from '../elements.js';
import { teamsLimits } from '../limits.js';
import { shorten } from '../shorten.js';

/** One button a journey, as many as a card may have; the others are asked for by name. */
export function planChoiceCard(view: Extract<View, { kind: 'plan-choice' }>, locale: Locale): CardContent {
  const t = translator(locale);
  const shown = view.journeys.slice(0, teamsLimits.actions);
  const [firstHidden] = view.journeys.slice(shown.length);
  return {
    body: [
      title(t('plan-choice.title')),
      ...(firstHidden
        ? [
            note(t('plan-choice.more', { count: view.journeys.length - shown.length })),
            note(t('plan-choice.how', { name: shorten(firstHidden.employeeName, 100) })),
          ]
        : []),
    ],
    actions: shown.map(({ journeyId, employeeName }) =>
      button(employeeName, { do: 'show-plan', journey: journeyId }),
    ),
  };
}
