import { formatDate } from '../../core/language/format-date.js';
import type { Locale } from '../../core/language/locale.js';
import { translator } from '../../core/language/messages.js';
import type { HomeCommand, HomeDue, HomeJourney, HomeOpen } from '../../core/messages/home-view.js';
import type { View } from '../../core/messages/view.js';
import type { AdaptiveCard, CardElement, Container, ExecuteAction } from '../adaptive-card.js';
import {
  button,
  heading,
  line,
  note,
  paragraph,
  row,
  showPlan,
  title,
  type CardContent,
} from '../elements.js';
import { teamsLimits } from '../limits.js';
import { bold } from '../markdown.js';
import { shorten } from '../shorten.js';

type ViewOf<Kind extends View['kind']> = Extract<View, { kind: Kind }>;
type HomeCardView = ViewOf<'home' | 'home-tab'>;

/** The command whose pages Home opens. */
const HOME = 'home';

/** What waits, what is coming, who is where, and what can be done; each line opens what it is about. */
export function homeCard(view: HomeCardView, locale: Locale): CardContent {
  const t = translator(locale);
  return {
    body: [
      title(t('home.title', { name: shorten(view.firstName, 60) })),
      ...(view.kind === 'home' && view.hasTab ? [note(t('home.tab'))] : []),
      ...view.away.map((words) => paragraph(words)),
      ...openPart(view, locale),
      ...duePart(view, locale),
      ...peoplePart(view, locale),
      heading(t('home.actions')),
    ],
    actions: homeButtons(view, locale),
  };
}

function openPart({ open, openCount }: HomeCardView, locale: Locale): CardElement[] {
  if (open.length === 0) return [];
  const t = translator(locale);
  const hidden = openCount - open.length;
  return [
    heading(t('home.open')),
    ...open.map((one) => openRow(one, locale)),
    ...(hidden > 0 ? [note(t('home.open-more', { count: hidden }))] : []),
  ];
}

function openRow(one: HomeOpen, locale: Locale): Container {
  const t = translator(locale);
  const [what, name] = [shorten(one.title, 150), shorten(one.employeeName, 100)];
  const date = formatDate(one.until, locale);
  const until = one.isPast ? t('open.was-until', { date }) : t('open.until', { date });
  return row([line([bold(what)]), line(`${name} · ${until}`)], {
    ...button(t('home.open-one'), { do: 'open', nudge: one.nudgeId }),
    tooltip: t('action.open-about', { title: what, name }),
  });
}

/** Nothing that comes is worth a word where somebody is followed. */
function duePart({ due, journeyCount }: HomeCardView, locale: Locale): CardElement[] {
  const t = translator(locale);
  if (due.length > 0) return [heading(t('home.due')), ...due.map((one) => dueRow(one, locale))];
  return journeyCount > 0 ? [heading(t('home.due')), line(t('home.nothing-due'))] : [];
}

function dueRow(one: HomeDue, locale: Locale): Container {
  const t = translator(locale);
  const words = { date: formatDate(one.on, locale, 'short'), name: shorten(one.employeeName, 100) };
  return row([line([bold(shorten(one.what, 150))]), line(t('home.due-line', words))], {
    ...planAction(one, locale),
    tooltip: t('home.plan-for', { name: shorten(one.employeeName, 40), what: shorten(one.what, 40) }),
  });
}

function peoplePart(view: HomeCardView, locale: Locale): CardElement[] {
  const t = translator(locale);
  const { journeys, journeyCount: count, follows, away } = view;
  if (count > 0)
    return [heading(t('home.people-count', { count })), ...journeys.map((one) => journeyRow(one, locale))];
  if (follows === 'nobody' || away.length > 0) return [];
  return [heading(t('home.people')), line(t(follows === 'everyone' ? 'home.nobody-hr' : 'home.nobody'))];
}

function journeyRow(one: HomeJourney, locale: Locale): Container {
  const t = translator(locale);
  const stage = t(`overview.stage.${one.stage}`);
  const where = one.next
    ? t('home.next', {
        stage,
        date: formatDate(one.next.on, locale, 'short'),
        what: shorten(one.next.what, 120),
      })
    : stage;
  return row([line([bold(shorten(one.employeeName, 100))]), line(where)], planAction(one, locale));
}

/** The line beside it says whose plan; `tooltip` says it to who does not see that. */
const planAction = (
  { employeeName: name, journeyId }: HomeDue | HomeJourney,
  locale: Locale,
): ExecuteAction => ({
  ...button(translator(locale)('home.plan'), showPlan(journeyId, undefined)),
  tooltip: translator(locale)('home.view-plan', { name: shorten(name, 40) }),
});

/** As many as a card takes: those that turn to a page have to be there. */
function homeButtons(view: HomeCardView, locale: Locale): ExecuteAction[] {
  const pages = pageButtons(view, locale);
  const room = teamsLimits.actions - pages.length;
  const [first, last] = [view.actions.slice(0, room - 1), view.actions.slice(room - 1).slice(-1)];
  return [...[...first, ...last].map(commandButton), ...pages];
}

const commandButton = ({ command, name }: HomeCommand): ExecuteAction =>
  button(capital(name), { do: 'command', command });

/** Everyone, where not all are shown, and every command, however many pages they take. */
function pageButtons(view: HomeCardView, locale: Locale): ExecuteAction[] {
  const t = translator(locale);
  const { journeys, journeyCount, pages } = view;
  const all =
    journeyCount > journeys.length
      ? [pageButton(t('home.show-all', { count: journeyCount }), 'people-1')]
      : [];
  const commands = Array.from({ length: pages }, (_, index) =>
    pageButton(allTitle(index + 1, pages, locale), `commands-${index + 1}`),
  );
  return [...all, ...commands];
}

const pageButton = (words: string, rest: string): ExecuteAction =>
  button(words, { do: 'command', command: HOME, rest });

const allTitle = (page: number, pages: number, locale: Locale): string =>
  pages === 1 ? translator(locale)('home.all') : translator(locale)('home.all-page', { page, pages });

/** Everyone whose journey the reader may see. */
export function homePeopleCard(view: ViewOf<'home-people'>, locale: Locale): CardContent {
  const t = translator(locale);
  const { journeys, page, pages } = view;
  return {
    body: [
      title(pages === 1 ? t('home.people') : t('home.people-page', { page, pages })),
      ...journeys.map((one) => journeyRow(one, locale)),
    ],
    actions: page < pages ? [pageButton(t('home.next-page'), `people-${page + 1}`)] : [],
  };
}

/** Every command of the reader, to choose instead of typing it. */
export function homeCommandsCard(view: ViewOf<'home-commands'>, locale: Locale): CardContent {
  const t = translator(locale);
  return {
    body: [
      title(allTitle(view.page, view.pages, locale)),
      paragraph(t('home.all-hint')),
      ...view.commands.map((one) => commandRow(one)),
    ],
  };
}

function commandRow({ command, name, summary }: HomeCommand): Container {
  return row([line([bold(capital(shorten(name, 75)))]), line(shorten(summary, 200))], {
    ...commandButton({ command, name, summary }),
    tooltip: shorten(`${capital(name)}: ${summary}`, 200),
  });
}

export function homeOverCard({ reason }: ViewOf<'home-over'>, locale: Locale): CardContent {
  const t = translator(locale);
  return { body: [title(t(`home.${reason}-title`)), paragraph(t(`home.${reason}`))] };
}

/** Whoever looks at Home again sees it as it is then. */
export const refreshOf = ({ kind }: View, locale: Locale): Pick<AdaptiveCard, 'refresh'> =>
  kind === 'home'
    ? { refresh: { action: button(translator(locale)('home.look-again'), { do: 'look' }) } }
    : {};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
