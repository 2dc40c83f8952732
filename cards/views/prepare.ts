import { formatDate, formatTime } from '../../core/language/format-date.js';
import type { Locale } from '../../core/language/locale.js';
import { translator } from '../../core/language/messages.js';
import type { View } from '../../core/messages/view.js';
import type { CardButton, CardElement } from '../adaptive-card.js';
import {
  button,
  heading,
  line,
  linkButton,
  note,
  numbered,
  paragraph,
  quote,
  title,
  type CardContent,
} from '../elements.js';

type PrepareView = Extract<View, { kind: 'prepare' }>;

/** What helps to begin a talk: how to open it, what to ask next, what to leave out; and once it was planned, when it is. */
export function prepareCard(view: PrepareView, locale: Locale): CardContent {
  const t = translator(locale);
  const { nudge, firstName, questions } = view;
  return {
    body: [
      title(t('prepare.title', { firstName })),
      note(nudge.text.title),
      ...planned(view, locale),
      heading(t('nudge.say')),
      quote(nudge.text.say),
      ...(questions.length > 0
        ? [heading(t('prepare.ask')), numbered(questions)]
        : [paragraph(t('prepare.silent'))]),
      heading(t('nudge.avoid')),
      line(nudge.text.avoid),
    ],
    actions: prepareButtons(view, locale),
  };
}

function planned({ planned: talk }: PrepareView, locale: Locale): CardElement[] {
  if (!talk) return [];
  const t = translator(locale);
  const date = formatDate(talk.at.toPlainDate(), locale, 'full');
  return [
    paragraph(t('plan-talk.ready', { date, time: formatTime(talk.at.toPlainTime()) })),
    note(t('plan-talk.until', { until: formatTime(talk.until) })),
  ];
}

function prepareButtons({ nudge, questions, planned: talk }: PrepareView, locale: Locale): CardButton[] {
  const t = translator(locale);
  const { nudgeId } = nudge;
  const again = t(talk ? 'plan-talk.again' : 'action.plan-talk');
  return [
    ...(talk ? [{ ...linkButton(t('plan-talk.add'), talk.url), style: 'positive' } as const] : []),
    ...(questions.length > 0 ? [button(again, { do: 'plan-talk', nudge: nudgeId })] : []),
    button(t('action.done'), { do: 'done', nudge: nudgeId }),
  ];
}
