import { formatDate } from '../../core/language/format-date.js';
import type { Locale } from '../../core/language/locale.js';
import { translator } from '../../core/language/messages.js';
import type { View } from '../../core/messages/view.js';
import type { CardElement } from '../adaptive-card.js';
import { dismissReasons } from '../../core/messages/dismiss-reason.js';
import { button, buttons, facts, note, paragraph, title, type CardContent } from '../elements.js';

type ClosedNudge = Extract<View, { kind: 'nudge-done' | 'nudge-snoozed' | 'nudge-dismissed' }>;

/**
 * What stands in a nudge's place once it was answered: the answer, and enough to know which nudge it was. It has no button at
 * its foot: the second click of a double click would press it.
 */
export function closedNudgeCard(view: ClosedNudge, locale: Locale): CardContent {
  const { text, employeeName } = view.nudge;
  return {
    body: [
      paragraph(answer(view, locale)),
      ...(view.kind === 'nudge-dismissed' ? why(view, locale) : []),
      title(text.title),
      facts([translator(locale)('nudge.about'), employeeName]),
      note(text.why),
    ],
  };
}

function answer(view: ClosedNudge, locale: Locale): string {
  const t = translator(locale);
  switch (view.kind) {
    case 'nudge-done':
      return t('nudge.done');
    case 'nudge-snoozed':
      return t('nudge.snoozed', { date: formatDate(view.until, locale, 'full') });
    case 'nudge-dismissed':
      return t('nudge.dismissed');
  }
}

/** The reason, or one press for each: above what was there before, where the pointer is not that pressed "not relevant". */
function why({ nudge, reason }: Extract<View, { kind: 'nudge-dismissed' }>, locale: Locale): CardElement[] {
  const t = translator(locale);
  if (reason) return [note(t('dismiss.told', { reason: t(`dismiss.${reason}`) }))];
  const presses = dismissReasons.map((one) =>
    button(t(`dismiss.${one}`), { do: 'why', nudge: nudge.nudgeId, reason: one }),
  );
  return [note(t('dismiss.why')), buttons(...presses)];
}
