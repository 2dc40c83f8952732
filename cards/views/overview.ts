import { formatDate } from '../../core/language/format-date.js';
import type { Locale } from '../../core/language/locale.js';
import { translator } from '../../core/language/messages.js';
import type { UndeliveredNudge, View } from '../../core/messages/view.js';
import type { CardElement, TextBlock } from '../adaptive-card.js';
import { heading, line, note, paragraph, section, title, type CardContent } from '../elements.js';
import { bold } from '../markdown.js';
import { shorten } from '../shorten.js';

type OverviewView = Extract<View, { kind: 'overview' }>;

/** The nudges that are listed; the others are counted. */
export const overviewSelection = ({ undelivered }: OverviewView): readonly UndeliveredNudge[] =>
  undelivered.slice(0, 15);

/** For HR: what the coach follows, and what did not arrive. */
export function overviewCard(view: OverviewView, locale: Locale): CardContent {
  const t = translator(locale);
  return {
    body: [
      title(t('overview.title')),
      paragraph(t('overview.journeys', { count: view.journeys })),
      ...(view.undelivered.length === 0
        ? [paragraph(t('overview.all-well'))]
        : undeliveredPart(view, locale)),
    ],
  };
}

function undeliveredPart(view: OverviewView, locale: Locale): CardElement[] {
  const t = translator(locale);
  const shown = overviewSelection(view);
  const others = view.undelivered.length - shown.length;
  return [
    section(heading(t('overview.undelivered')), ...shown.map((nudge) => undeliveredLine(nudge, locale))),
    ...(others > 0 ? [note(t('overview.more', { count: others }))] : []),
    paragraph(t('overview.what-to-do')),
  ];
}

function undeliveredLine(nudge: UndeliveredNudge, locale: Locale): TextBlock {
  const t = translator(locale);
  const [about, employee, recipient] = [nudge.title, nudge.employeeName, nudge.recipientName].map((text) =>
    shorten(text, 80),
  );
  const words = t('overview.line', {
    title: about ?? '',
    employee: employee ?? '',
    recipient: recipient ?? '',
  });
  const fate = t(nudge.isUncertain ? 'overview.uncertain' : 'overview.failed');
  return line([bold(formatDate(nudge.on, locale, 'short')), ` ${words} (${fate})`]);
}
