import type { Locale } from '../../core/language/locale.js';
import { translator } from '../../core/language/messages.js';
import type { View } from '../../core/messages/view.js';
import { paragraph, showPlanButton, title, type CardContent } from '../elements.js';

/** What stands in the place of a nudge that no longer holds: what changed, and nothing of the nudge. */
export function nudgeOverCard(
  { reason, plan }: Extract<View, { kind: 'nudge-over' }>,
  locale: Locale,
): CardContent {
  const t = translator(locale);
  return {
    body: [title(t('over.title')), paragraph(t(`over.${reason}`))],
    ...(plan && { actions: [showPlanButton(plan.journeyId, locale)] }),
  };
}
