import { formatDate } from '../../core/language/format-date.js';
import type { Locale } from '../../core/language/locale.js';
import { translator } from '../../core/language/messages.js';
import type { View } from '../../core/messages/view.js';
import { button, note, spokenIn, title, type CardContent } from '../elements.js';
import { leavePlanElements, stepsPart } from './plan-dates.js';

/** A plan of nobody: it says so above all else. */
export function planExampleCard(view: Extract<View, { kind: 'plan-example' }>, locale: Locale): CardContent {
  const t = translator(locale);
  const said = { role: t(`journey.role.${view.role}`), date: formatDate(view.day, locale) };
  return {
    body: [
      title(t('what-if.card-title', said)),
      note(t('what-if.example')),
      ...leavePlanElements(view.plan, locale, view.today),
      stepsPart(view.steps, locale),
    ],
    actions: [
      button(t('what-if.again'), {
        do: 'command',
        command: 'what-if',
        ...spokenIn(view.spoken),
      }),
    ],
  };
}
