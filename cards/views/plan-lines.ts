import type { Temporal } from 'temporal-polyfill';
import { namesOf } from '../../core/countries/registry.js';
import { formatAmount } from '../../core/language/format-amount.js';
import { formatDate } from '../../core/language/format-date.js';
import type { Locale } from '../../core/language/locale.js';
import { translator } from '../../core/language/messages.js';
import { citation } from '../../core/leave/citation.js';
import type {
  DateRange,
  LeaveEntitlement,
  LeaveKind,
  LeavePeriod,
  LeavePlan,
  LegalSource,
} from '../../core/leave/leave-plan.js';
import { termWords } from '../../core/leave/term-words.js';
import { textsOfPlan, type TextOfPlan } from '../../core/leave/texts-of-plan.js';
import { weekdayList } from '../../core/language/weekday-list.js';
import { isBefore } from '../../core/plain-date.js';
import type { TextBlock } from '../adaptive-card.js';
import { deadlineName } from '../deadline-name.js';
import { line, note } from '../elements.js';
import { bold, link } from '../markdown.js';

type Lines = (plan: LeavePlan, locale: Locale) => TextBlock[];

/** What is different for how someone works. */
export const remarkLines: Lines = (plan, locale) =>
  (plan.remarks ?? []).map(({ id, source }) =>
    line([`${namesOf(plan, locale).remarks[id] ?? ''} `, link(citation(source), source.url)]),
  );

/** The days on which pregnancy leave may begin. */
export const startWindowLines: Lines = ({ startWindow }, locale) =>
  startWindow
    ? [entry(translator(locale)('plan.start-window'), range(startWindow, locale), startWindow.source)]
    : [];

/** Each planned period of leave; one that can still move says so. */
export const leaveLines: Lines = (plan, locale) =>
  plan.leave.map((period) => {
    const t = translator(locale);
    const cutOff = period.cutOff ? ` ${t('plan.cut-off')}` : '';
    const days = daysOf(period, locale) + estimateOf(period, locale) + cutOff;
    return entry(nameOf(period, plan, locale), days, period.source);
  });

/** From the first day of leave to the last, parental leave aside, in one line; nothing where there is none. */
export const absenceLine: Lines = (plan, locale) => {
  const periods = plan.leave.filter(({ kind }) => kind !== 'parental');
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last) return [];
  const days = range({ from: first.from, to: last.to }, locale) + estimateOf(last, locale);
  return [line([bold(`${translator(locale)('plan.leave')}:`), ` ${days}`])];
};

const estimateOf = ({ estimated }: LeavePeriod, locale: Locale): string =>
  estimated ? ` (${translator(locale)('plan.estimated')})` : '';

/** The days of a period; where it is beside work, also which days of the week or how many hours. */
function daysOf({ from, to, weekdays, hoursAWeek }: LeavePeriod, locale: Locale): string {
  const t = translator(locale);
  const days = range({ from, to }, locale);
  if (weekdays) return t('plan.on-days', { range: days, days: weekdayList(weekdays, locale, 'long') });
  return hoursAWeek ? t('plan.hours-a-week', { range: days, hours: hoursAWeek }) : days;
}

/** How many weeks of parental leave are paid, and when they can be claimed. */
export const claimLines: Lines = ({ parentalClaims: claims }, locale) => {
  if (!claims) return [];
  const t = translator(locale);
  const { weeks, from, until, source } = claims;
  const days = from && { from: formatDate(from, locale, 'short'), until: formatDate(until, locale, 'short') };
  const words = days ? t('plan.claims', { weeks, ...days }) : t('plan.claims-none');
  return [entry(t('plan.claims-title'), words, source)];
};

/** The days on which the law forbids work. */
export const noWorkLines: Lines = ({ noWork }, locale) =>
  noWork ? [entry(translator(locale)('plan.no-work'), range(noWork, locale), noWork.source)] : [];

/** Whether benefit goes on after the contract. */
export const benefitLines: Lines = ({ benefitAfterContract: benefit }, locale) => {
  if (!benefit) return [];
  const t = translator(locale);
  const date = formatDate(benefit.lastBirthDate, locale);
  const words = t(benefit.entitled ? 'plan.benefit' : 'plan.no-benefit', { date });
  return [entry(t('plan.contract-end'), words, benefit.source)];
};

/** Leave that can be taken whenever it suits, inside these days. */
export const windowLines: Lines = (plan, locale) =>
  plan.windows.map((window) => entry(nameOf(window, plan, locale), range(window, locale), window.source));

/** How many hours of each leave there are, and how many are paid. */
export const entitlementLines: Lines = (plan, locale) =>
  plan.entitlements.map((right) => entry(nameOf(right, plan, locale), hoursOf(right, locale), right.source));

function hoursOf(
  { hours, paidHours, payRate, paidAs, maxDailyWage }: LeaveEntitlement,
  locale: Locale,
): string {
  const t = translator(locale);
  const percent = Math.round(payRate * 100);
  const paid = paidHours > 0 ? t(`plan.entitlement-${paidAs}`, { hours: paidHours, percent }) : '';
  const most = maxDailyWage
    ? t('plan.max-daily-wage', {
        amount: formatAmount(maxDailyWage.amount, locale),
        date: formatDate(maxDailyWage.from, locale, 'short'),
      })
    : '';
  return t('plan.entitlement', { hours }) + paid + most;
}

/** What must be done by when; what lies before `today` says that it is past. */
export function deadlineLines(
  plan: LeavePlan,
  locale: Locale,
  today: Temporal.PlainDate | undefined,
): TextBlock[] {
  const t = translator(locale);
  return plan.deadlines.map(({ id, on, source }) => {
    const past = today && isBefore(on, today) ? ` (${t('plan.past')})` : '';
    return entry(formatDate(on, locale, 'short') + past, deadlineName(plan, id, locale), source);
  });
}

/** What HR set by hand, beside what the law would give. */
export const overrideLines: Lines = (plan, locale) =>
  plan.overrides.map(({ date, chosen, lawful, source }) => {
    const days = { chosen: formatDate(chosen, locale), lawful: formatDate(lawful, locale) };
    return entry(namesOf(plan, locale).dates[date], translator(locale)('plan.override', days), source);
  });

/** What the employer gives beside the law. */
export const employerLines: Lines = (plan, locale) =>
  (plan.employer ?? []).map((own) =>
    line([bold(`${nameOf(own, plan, locale)}:`), ` ${termWords(own, locale)}`]),
  );

/** By which texts of the law the plan was made: the articles of the newer ones, and the day of the oldest for the rest. */
export const textLines: Lines = (plan, locale) => {
  const texts = textsOfPlan(plan);
  if (texts.length === 0) return [];
  const t = translator(locale);
  const words = (text: TextOfPlan, index: number): string => {
    const date = formatDate(text.since, locale, 'short');
    if (index < texts.length - 1) return t('plan.by-text-of', { date, articles: text.articles.join(', ') });
    return texts.length === 1 ? date : t('plan.by-text-rest', { date });
  };
  return [note(t('plan.by-text', { texts: texts.map(words).join('; ') }))];
};

const nameOf = ({ kind }: { readonly kind: LeaveKind }, plan: LeavePlan, locale: Locale): string =>
  namesOf(plan, locale).leave[kind];

/** `**What:** words · source` */
const entry = (what: string, words: string, source: LegalSource): TextBlock =>
  line([bold(`${what}:`), ` ${words} · `, link(citation(source), source.url)]);

const range = ({ from, to }: DateRange, locale: Locale): string =>
  translator(locale)('plan.range', {
    from: formatDate(from, locale, 'short'),
    to: formatDate(to, locale, 'short'),
  });
