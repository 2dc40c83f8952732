import type { Temporal } from 'temporal-polyfill';
import type { ReportedFacts } from '../../journeys/journey.js';
import { formatDate } from '../../language/format-date.js';
import type { Locale } from '../../language/locale.js';
import { translator } from '../../language/messages.js';
import type { LeaveKind, LeavePeriod, LeavePlan, LegalSource } from '../../leave/leave-plan.js';
import { jurisdictionOf, namesOf } from '../../countries/registry.js';
import type { PlannedStep } from '../../messages/plan-view.js';
import { countDays, isAfter, isBefore } from '../../plain-date.js';
import type { PlanAspect } from './plan-question.js';

/** Someone's plan and how it is asked about. */
export interface AboutPlan {
  /** What colleagues call this person. */
  readonly name: string;
  readonly facts: ReportedFacts;
  readonly plan: LeavePlan;
  readonly steps: readonly PlannedStep[];
  readonly leave: LeaveKind | undefined;
  readonly today: Temporal.PlainDate;
  readonly locale: Locale;
}

/** An answer in words, with the articles it rests on. */
export interface PlanFact {
  readonly text: string;
  readonly points: readonly string[];
  readonly sources: readonly LegalSource[];
}

/** How each aspect of a plan is answered; undefined where the plan does not say. */
export const planFacts: Readonly<
  Record<Exclude<PlanAspect, 'plan'>, (about: AboutPlan) => PlanFact | undefined>
> = {
  steps: stepsToCome,
  deadlines: deadlinesToCome,
  hours,
  'due-date': dueDate,
  return: returnDate,
  length: (about) => ofPeriods(about, leaveLength) ?? freeWindow(about),
  end: (about) => ofPeriods(about, leaveEnd) ?? freeWindow(about),
  start: (about) => startWindow(about) ?? ofPeriods(about, leaveStart) ?? freeWindow(about),
};

/** The periods asked about, in order: of one kind, or all leave around the birth or the placement. */
function periodsOf({ plan, leave }: AboutPlan): readonly LeavePeriod[] {
  return plan.leave.filter(({ kind }) => (leave ? kind === leave : kind !== 'parental'));
}

interface Span {
  readonly first: LeavePeriod;
  readonly last: LeavePeriod;
}

function ofPeriods(
  about: AboutPlan,
  sentence: (about: AboutPlan, span: Span) => string,
): PlanFact | undefined {
  const periods = periodsOf(about);
  const [first] = periods;
  const last = periods.at(-1);
  if (!first || !last) return undefined;
  return {
    text: sentence(about, { first, last }),
    points: periods.length > 1 ? periods.map((period) => periodLine(period, about)) : [],
    sources: periods.map(({ source }) => source),
  };
}

function leaveStart(about: AboutPlan, { first }: Span): string {
  const { facts, name, locale } = about;
  const isChosen = (facts.leaveStart ?? facts.overrides?.['leave-start']) !== undefined;
  const sentence = translator(locale)('answer.leave-start', { name, date: written(first.from, locale) });
  return withEstimate(sentence, first.estimated && !isChosen, locale);
}

function leaveEnd({ name, locale }: AboutPlan, { last }: Span): string {
  const sentence = translator(locale)('answer.leave-end', { name, date: written(last.to, locale) });
  return withEstimate(sentence, last.estimated, locale);
}

function leaveLength({ name, locale }: AboutPlan, { first, last }: Span): string {
  const t = translator(locale);
  const days = countDays(first.from, last.to);
  const weeks = Math.floor(days / 7);
  const parts = [
    t('answer.weeks', { weeks }),
    ...(days % 7 > 0 ? [t('answer.days', { days: days % 7 })] : []),
  ];
  const length = new Intl.ListFormat(locale, { type: 'conjunction' }).format(parts);
  const range = { from: formatDate(first.from, locale), to: formatDate(last.to, locale) };
  return withEstimate(t('answer.leave-length', { name, length, ...range }), last.estimated, locale);
}

/** Where no start was chosen yet: the days among which the employee chooses. */
function startWindow({ plan, facts, leave, name, locale }: AboutPlan): PlanFact | undefined {
  const chosen = facts.leaveStart ?? facts.overrides?.['leave-start'] ?? facts.birthDate;
  if (leave || chosen || !plan.startWindow) return undefined;
  const { from, to, source } = plan.startWindow;
  const range = { from: formatDate(from, locale), to: formatDate(to, locale) };
  return {
    text: translator(locale)('answer.start-window', { name, ...range }),
    points: [],
    sources: [source],
  };
}

/** Leave of a kind that was not planned yet, but may be taken. */
function freeWindow({ plan, leave, name, locale }: AboutPlan): PlanFact | undefined {
  const window = plan.windows.find(({ kind }) => kind === leave);
  if (!window) return undefined;
  const range = { from: formatDate(window.from, locale), to: formatDate(window.to, locale) };
  const text = translator(locale)('answer.free-window', {
    name,
    leave: namesOf(plan, locale).leave[window.kind],
    ...range,
  });
  return { text, points: [], sources: [window.source] };
}

function returnDate({ plan, name, locale }: AboutPlan): PlanFact | undefined {
  if (!plan.anchors.R) return undefined;
  const sentence = translator(locale)('answer.return', { name, date: written(plan.anchors.R, locale) });
  const isEstimate = plan.leave.some(({ kind, estimated }) => kind !== 'parental' && estimated);
  return {
    text: withEstimate(sentence, isEstimate, locale),
    points: [],
    sources: [jurisdictionOf(plan.country).returnToWork],
  };
}

function dueDate({ facts, plan, name, locale }: AboutPlan): PlanFact | undefined {
  if (!facts.dueDate) return undefined;
  const text = translator(locale)('answer.due-date', { name, date: written(facts.dueDate, locale) });
  return { text, points: [], sources: plan.startWindow ? [plan.startWindow.source] : [] };
}

function hours({ plan, leave, name, locale }: AboutPlan): PlanFact | undefined {
  const rights = plan.entitlements.filter(({ kind }) => leave === undefined || kind === leave);
  if (rights.length === 0) return undefined;
  const t = translator(locale);
  const names = namesOf(plan, locale).leave;
  const points = rights.map(({ kind, hours: whole, paidHours, payRate, paidAs }) => {
    const paid = { hours: paidHours, percent: Math.round(payRate * 100) };
    const share = paidHours > 0 ? t(`plan.entitlement-${paidAs}`, paid) : '';
    return `${names[kind]}: ${t('plan.entitlement', { hours: whole })}${share}`;
  });
  return { text: t('answer.hours', { name }), points, sources: rights.map(({ source }) => source) };
}

/** The most lines a list has; a phone shows no more at once. */
const mostLines = 8;

function deadlinesToCome({ plan, today, name, locale }: AboutPlan): PlanFact | undefined {
  const coming = plan.deadlines.filter(({ on }) => !isBefore(on, today)).slice(0, mostLines);
  if (coming.length === 0) return undefined;
  const t = translator(locale);
  const names = namesOf(plan, locale).deadlines;
  return {
    text: t('answer.deadlines', { name }),
    points: coming.map(({ id, on }) => `${formatDate(on, locale)}: ${names[id] ?? t('plan.deadline')}`),
    sources: coming.map(({ source }) => source),
  };
}

/** What was brought up longer ago, and is still open, is past: it would hide what comes. */
const openFor = { days: 28 };
const mostOpen = 3;

/** What is still open, and what the coach will bring up: before the leave as long as it has not begun, then whatever comes. */
function stepsToCome({ steps, plan, today, name, locale }: AboutPlan): PlanFact | undefined {
  const t = translator(locale);
  const start = plan.anchors.S;
  const before = start !== undefined && isBefore(today, start);
  const open = steps
    .filter(({ state, on }) => state === 'delivered' && !isBefore(on, today.subtract(openFor)))
    .slice(-mostOpen);
  const coming = steps.filter(({ state, on }) => state === 'coming' && !(before && isAfter(on, start)));
  if (open.length + coming.length === 0) return undefined;
  const text = coming.length === 0 ? 'answer.steps-open' : before ? 'answer.steps-before' : 'answer.steps';
  const points = [
    ...open.map(({ title }) => t('answer.step-open', { title })),
    ...coming.map(({ on, title }) => `${formatDate(on, locale)}: ${title}`),
  ];
  return { text: t(text, { name }), points: points.slice(0, mostLines), sources: [] };
}

function periodLine({ kind, from, to, estimated }: LeavePeriod, { plan, locale }: AboutPlan): string {
  const t = translator(locale);
  const range = t('plan.range', { from: formatDate(from, locale), to: formatDate(to, locale) });
  return `${namesOf(plan, locale).leave[kind]}: ${range}${estimated ? ` (${t('plan.estimated')})` : ''}`;
}

const written = (day: Temporal.PlainDate, locale: Locale): string => formatDate(day, locale, 'full');

const withEstimate = (sentence: string, isEstimate: boolean, locale: Locale): string =>
  isEstimate ? `${sentence} ${translator(locale)('answer.estimated')}` : sentence;
