import { Temporal } from 'temporal-polyfill';
import { leaveDates, type KeyDate } from '../../core/journeys/leave-dates.js';
import { formatDate } from '../../core/language/format-date.js';
import type { Locale } from '../../core/language/locale.js';
import { translator } from '../../core/language/messages.js';
import type { PlanView } from '../../core/messages/plan-view.js';
import { isBefore } from '../../core/plain-date.js';
import type { ExecuteAction, TextBlock } from '../adaptive-card.js';
import { button, heading, line, paragraph, spokenIn, title, type CardContent } from '../elements.js';
import { bold } from '../markdown.js';
import { shorten } from '../shorten.js';
import { lawUnknown } from './law-unknown.js';
import { deadlineName } from '../deadline-name.js';
import { absenceLine, remarkLines } from './plan-lines.js';

/** As many as one keeps in mind; the picture beside the card, and a button, have the rest. */
const NEXT_SHOWN = 3;

/** A journey's plan at a glance: what comes next. Its picture stands beside it, and all dates are one press away. */
export function planCard(view: PlanView, locale: Locale): CardContent {
  const t = translator(locale);
  return {
    body: [title(t('plan.title', { name: view.employeeName })), ...glance(view, locale)],
    actions: [
      button(t('plan.all-dates'), { do: 'show-dates', journey: view.journeyId, ...spokenIn(view.spoken) }),
      agreementsButton(view, locale),
    ],
  };
}

function glance(view: PlanView, locale: Locale): TextBlock[] {
  const t = translator(locale);
  const { lawUnknown: unknown } = view.plan;
  if (unknown !== undefined) return [paragraph(lawUnknown(view.plan, unknown, locale))];
  const next = nextThings(view, locale);
  return [
    ...remarkLines(view.plan, locale),
    ...absenceLine(view.plan, locale),
    heading(t('plan.steps')),
    ...(next.length === 0 ? [line(t('plan.no-steps'))] : next.map((one) => dateLine(one, locale))),
  ];
}

const dateLine = ({ on, what }: KeyDate, locale: Locale): TextBlock =>
  line([bold(`${formatDate(on, locale)}:`), ` ${shorten(what, 150)}`]);

/** The next leave, first day back, legal dates and tips, whichever comes first. */
const nextThings = ({ plan, steps, today }: PlanView, locale: Locale): KeyDate[] =>
  [
    ...leaveDates(plan, locale),
    ...plan.deadlines.map(({ id, on }) => ({ on, what: deadlineName(plan, id, locale) })),
    ...steps.flatMap(({ on, title: what, state }) => (state === 'coming' ? [{ on, what }] : [])),
  ]
    .filter(({ on }) => !isBefore(on, today))
    .sort((a, b) => Temporal.PlainDate.compare(a.on, b.on))
    .slice(0, NEXT_SHOWN);

/** Who covers, and what is agreed for the return. */
export const agreementsButton = (view: PlanView, locale: Locale): ExecuteAction =>
  button(translator(locale)('cover.title'), {
    ...{ do: 'command', command: 'agreements', rest: view.employeeId },
    ...spokenIn(view.spoken),
  });
