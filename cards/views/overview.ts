import type { Locale } from '../../core/language/locale.js';
import { translator } from '../../core/language/messages.js';
import { fates, type Fate, type UndeliveredNudge, type View } from '../../core/messages/view.js';
import type { CardElement } from '../adaptive-card.js';
import { facts, heading, line, note, paragraph, section, title, type CardContent } from '../elements.js';
import { shorten } from '../shorten.js';
import { undeliveredLine } from './undelivered.js';

type OverviewView = Extract<View, { kind: 'overview' }>;

/** How many nudges are listed, the gravest first; all are counted. */
const LINES_SHOWN = 15;

/** How many people without a manager are named. */
const NAMES_SHOWN = 5;

/** What is only counted: it comes by itself, or is over. */
const counted: readonly Fate[] = ['behind-button', 'expired'];

/** The nudges that are listed. */
export const overviewSelection = ({ undelivered }: OverviewView): readonly UndeliveredNudge[] =>
  undelivered.filter(({ fate }) => !counted.includes(fate)).slice(0, LINES_SHOWN);

/** The people without a manager who are named; all are counted. */
export const withoutManagerSelection = ({ withoutManager }: OverviewView): OverviewView['withoutManager'] =>
  withoutManager.slice(0, NAMES_SHOWN);

/** For HR: what the coach follows, and what its readers have not seen, each kind apart. */
export function overviewCard(view: OverviewView, locale: Locale): CardContent {
  const t = translator(locale);
  const present = fates.filter((fate) => view.undelivered.some((nudge) => nudge.fate === fate));
  const hidden =
    view.undelivered.filter(({ fate }) => !counted.includes(fate)).length - overviewSelection(view).length;
  return {
    body: [
      title(t('overview.title')),
      paragraph(t('overview.journeys', { count: view.journeys })),
      ...numbers(view, locale),
      ...withoutManagerPart(view, locale),
      ...(present.length === 0 ? [paragraph(t('overview.all-well'))] : []),
      ...present.map((fate) => fatePart(view, fate, locale)),
      ...(hidden > 0 ? [note(t('overview.more', { count: hidden }))] : []),
      ...(present.some((fate) => !counted.includes(fate)) ? [paragraph(t('overview.what-to-do'))] : []),
      ...(view.journeys > 0 ? [note(t('overview.csv-hint'))] : []),
    ],
  };
}

/** Where the journeys are, and what is due. */
function numbers({ stages, due, overdue, journeys }: OverviewView, locale: Locale): CardElement[] {
  const t = translator(locale);
  if (journeys === 0) return [];
  return [
    heading(t('overview.stages')),
    facts(
      ...stages.map(({ stage, count }) => [t(`overview.stage.${stage}`), String(count)] as const),
      [t('overview.due'), String(due)],
      [t('overview.overdue'), String(overdue)],
    ),
  ];
}

/** What comes for them goes to HR until they have one. */
function withoutManagerPart(view: OverviewView, locale: Locale): CardElement[] {
  const count = view.withoutManager.length;
  if (count === 0) return [];
  const shown = withoutManagerSelection(view).map(({ name }) => shorten(name, 80));
  const names = `${shown.join(', ')}${count > shown.length ? ', …' : ''}`;
  return [paragraph(translator(locale)('overview.without-manager', { count, names }))];
}

function fatePart(view: OverviewView, fate: Fate, locale: Locale): CardElement {
  const count = view.undelivered.filter((nudge) => nudge.fate === fate).length;
  const words = translator(locale)(`overview.${fate}`, { count });
  if (counted.includes(fate)) return section(line(words));
  const shown = overviewSelection(view).filter((nudge) => nudge.fate === fate);
  return section(heading(words), ...shown.map((nudge) => undeliveredLine(nudge, locale, true)));
}
