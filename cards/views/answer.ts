import type { Locale } from '../../core/language/locale.js';
import { translator } from '../../core/language/messages.js';
import type { View } from '../../core/messages/view.js';
import type { CardElement, TextBlock } from '../adaptive-card.js';
import {
  button,
  heading,
  line,
  note,
  numbered,
  paragraph,
  quote,
  showPlanButton,
  title,
  type CardContent,
} from '../elements.js';
import { link } from '../markdown.js';

type AnswerView = Extract<View, { kind: 'answer' }>;

/** An answer with its sources, and whom to ask for more. */
export function answerCard(view: AnswerView, locale: Locale): CardContent {
  const t = translator(locale);
  return {
    body: [
      title(view.title),
      paragraph(view.text),
      ...(view.points.length > 0 ? [numbered(view.points)] : []),
      ...coaching(view, locale),
      ...employerLines(view, locale),
      ...sourceLine(view, locale),
      note(t('answer.hr')),
      ...(view.related.length > 0 ? [note(t('answer.related'))] : []),
    ],
    actions: [
      ...view.related.map(({ text, action }) => button(text, action)),
      ...(view.about ? [showPlanButton(view.about.journeyId, locale, view.spoken)] : []),
    ],
  };
}

/** How to begin and what to leave out, where the answer is a milestone. */
function coaching({ say, avoid }: AnswerView, locale: Locale): CardElement[] {
  const t = translator(locale);
  return [
    ...(say === undefined ? [] : [heading(t('nudge.say')), quote(say)]),
    ...(avoid === undefined ? [] : [heading(t('nudge.avoid')), line(avoid)]),
  ];
}

/** What the employer gives beside the law. */
function employerLines({ employer = [] }: AnswerView, locale: Locale): CardElement[] {
  if (employer.length === 0) return [];
  return [heading(translator(locale)('own-terms.heading')), ...employer.map((text) => line(text))];
}

function sourceLine({ sources }: AnswerView, locale: Locale): TextBlock[] {
  if (sources.length === 0) return [];
  const t = translator(locale);
  const links = sources.flatMap(({ citation, url }, index) => [
    ...(index > 0 ? [', '] : []),
    link(citation ?? t('nudge.practice'), url),
  ]);
  return [note([t('nudge.source'), ...links])];
}
