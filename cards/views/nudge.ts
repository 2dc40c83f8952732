import { formatDate } from '../../core/language/format-date.js';
import type { Locale } from '../../core/language/locale.js';
import { translator } from '../../core/language/messages.js';
import type { NudgeContent, View } from '../../core/messages/view.js';
import type { ExecuteAction, TextBlock } from '../adaptive-card.js';
import {
  button,
  facts,
  heading,
  line,
  note,
  numbered,
  quote,
  showPlanButton,
  title,
  type CardContent,
} from '../elements.js';
import { link } from '../markdown.js';

/** One nudge in full: why now, what to do, how to begin, what to leave out, and whence it comes. */
export function nudgeCard({ nudge }: Extract<View, { kind: 'nudge' }>, locale: Locale): CardContent {
  const t = translator(locale);
  const { text } = nudge;
  return {
    body: [
      title(text.title),
      facts(
        [t('nudge.about'), nudge.employeeName],
        [t('nudge.until'), formatDate(nudge.expiresOn, locale, 'full')],
      ),
      heading(t('nudge.why')),
      line(text.why),
      heading(t('nudge.steps')),
      numbered(text.steps),
      heading(t('nudge.say')),
      quote(text.say),
      heading(t('nudge.avoid')),
      line(text.avoid),
      sourceLine(nudge, locale),
    ],
    actions: nudgeButtons(nudge, locale),
  };
}

function sourceLine(nudge: NudgeContent, locale: Locale): TextBlock {
  const t = translator(locale);
  return note([t('nudge.source'), link(nudge.citation ?? t('nudge.practice'), nudge.sourceUrl)]);
}

function nudgeButtons(nudge: NudgeContent, locale: Locale): ExecuteAction[] {
  const t = translator(locale);
  const { nudgeId } = nudge;
  return [
    { ...button(t('action.done'), { do: 'done', nudge: nudgeId }), style: 'positive' },
    button(t('action.snooze-day'), { do: 'snooze', nudge: nudgeId, days: 1 }),
    button(t('action.snooze-week'), { do: 'snooze', nudge: nudgeId, days: 7 }),
    button(t('action.dismiss'), { do: 'dismiss', nudge: nudgeId }),
    showPlanButton(nudge.journeyId, locale),
  ];
}
