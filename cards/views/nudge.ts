import { formatDate } from '../../core/language/format-date.js';
import type { Locale } from '../../core/language/locale.js';
import { translator } from '../../core/language/messages.js';
import type { NudgeContent, View } from '../../core/messages/view.js';
import type { CardElement, ExecuteAction, TextBlock } from '../adaptive-card.js';
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
  warning,
  type CardContent,
} from '../elements.js';
import { link } from '../markdown.js';

/** One nudge in full: why now, what to do, how to begin, what to leave out, and whence it comes. */
export const nudgeCard = ({ nudge }: Extract<View, { kind: 'nudge' }>, locale: Locale): CardContent => ({
  body: nudgeBody(nudge, locale),
  actions: nudgeButtons(nudge, locale),
});

/** The same about someone invented: it says so, and its buttons change nothing. */
export function trialCard({ nudge }: Extract<View, { kind: 'trial' }>, locale: Locale): CardContent {
  const t = translator(locale);
  return {
    body: [warning(t('try.mark', { name: nudge.employeeName })), ...nudgeBody(nudge, locale)],
    actions: [
      { ...button(t('action.done'), { do: 'trial', answer: 'done' }), style: 'positive' },
      button(t('action.later'), { do: 'trial', answer: 'later' }),
      button(t('action.dismiss'), { do: 'trial', answer: 'dismiss' }),
    ],
  };
}

function nudgeBody(nudge: NudgeContent, locale: Locale): CardElement[] {
  const t = translator(locale);
  const { text } = nudge;
  return [
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
    ...(nudge.employer === undefined ? [] : [heading(t('own-terms.heading')), line(nudge.employer)]),
    sourceLine(nudge, locale),
  ];
}

function sourceLine(nudge: NudgeContent, locale: Locale): TextBlock {
  const t = translator(locale);
  return note([t('nudge.source'), link(nudge.citation ?? t('nudge.practice'), nudge.sourceUrl)]);
}

/** Opens the form, filled in with what stands. */
const formButton = ({ form, employeeId }: NudgeContent, locale: Locale): ExecuteAction[] =>
  form
    ? [button(translator(locale)(`action.form.${form}`), { do: 'command', command: form, rest: employeeId })]
    : [];

function nudgeButtons(nudge: NudgeContent, locale: Locale): ExecuteAction[] {
  const t = translator(locale);
  const { nudgeId } = nudge;
  return [
    { ...button(t('action.done'), { do: 'done', nudge: nudgeId }), style: 'positive' },
    button(t('action.later'), { do: 'later', nudge: nudgeId }),
    button(t('action.dismiss'), { do: 'dismiss', nudge: nudgeId }),
    button(t('action.prepare'), { do: 'prepare', nudge: nudgeId }),
    ...[...formButton(nudge, locale), showPlanButton(nudge.journeyId, locale)].map(
      (seldom) => ({ ...seldom, mode: 'secondary' }) as const,
    ),
  ];
}
