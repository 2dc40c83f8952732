import type { Temporal } from 'temporal-polyfill';
import { formatDate } from '../../core/language/format-date.js';
import type { Locale } from '../../core/language/locale.js';
import { translator } from '../../core/language/messages.js';
import type { LeavePlan } from '../../core/leave/leave-plan.js';
import type { PlannedStep, PlanView } from '../../core/messages/plan-view.js';
import type { CardElement } from '../adaptive-card.js';
import { heading, line, note, paragraph, section, title, type CardContent } from '../elements.js';
import { bold } from '../markdown.js';
import { shorten } from '../shorten.js';
import { lawUnknown } from './law-unknown.js';
import { agreementsButton } from './plan.js';
import {
  benefitLines,
  claimLines,
  deadlineLines,
  employerLines,
  entitlementLines,
  leaveLines,
  noWorkLines,
  overrideLines,
  remarkLines,
  startWindowLines,
  textLines,
  windowLines,
} from './plan-lines.js';

/** How many coming steps are listed; the others are counted. */
const stepsShown = 8;

/** All of a journey's plan, from leave to the last talk, each date with its source; one line a date, for a narrow screen. */
export function planDatesCard(view: PlanView, locale: Locale): CardContent {
  return {
    body: [
      title(translator(locale)('plan.title-dates', { name: view.employeeName })),
      ...leavePlanElements(view.plan, locale, view.today),
      stepsPart(view.steps, locale),
    ],
    actions: [agreementsButton(view, locale)],
  };
}

/**
 * What the law makes of a journey: leave, free windows, hours, deadlines, and what HR set by hand. A deadline before `today`
 * is marked as past.
 */
export function leavePlanElements(
  plan: LeavePlan,
  locale: Locale,
  today?: Temporal.PlainDate,
): CardElement[] {
  const t = translator(locale);
  if (plan.lawUnknown !== undefined) return [paragraph(lawUnknown(plan, plan.lawUnknown, locale))];
  const remarks = part(t('plan.remarks'), remarkLines(plan, locale));
  if (plan.owesNoLeave) return remarks;
  return [
    ...remarks,
    ...leavePart(plan, locale),
    ...part(t('plan.windows'), windowLines(plan, locale)),
    ...part(t('plan.hours'), [...entitlementLines(plan, locale), ...claimLines(plan, locale)]),
    ...part(t('plan.deadlines'), deadlineLines(plan, locale, today)),
    ...part(t('plan.overrides'), overrideLines(plan, locale)),
    ...part(t('own-terms.heading'), employerLines(plan, locale)),
    ...textLines(plan, locale),
  ];
}

const part = (name: string, lines: readonly CardElement[]): CardElement[] =>
  lines.length === 0 ? [] : [section(heading(name), ...lines)];

function leavePart(plan: LeavePlan, locale: Locale): CardElement[] {
  const t = translator(locale);
  const estimated = plan.leave.some((period) => period.estimated);
  return [
    heading(t('plan.leave')),
    ...startWindowLines(plan, locale),
    ...(plan.leave.length === 0 ? [paragraph(t('plan.no-leave'))] : leaveLines(plan, locale)),
    ...noWorkLines(plan, locale),
    ...benefitLines(plan, locale),
    ...(estimated ? [note(t('plan.estimated-why'))] : []),
  ];
}

/** What the coach will bring, and when. */
export const stepsPart = (steps: readonly PlannedStep[], locale: Locale): CardElement =>
  section(heading(translator(locale)('plan.steps')), ...stepLines(steps, locale));

function stepLines(steps: readonly PlannedStep[], locale: Locale): CardElement[] {
  const t = translator(locale);
  const coming = steps.filter((step) => step.state === 'coming');
  if (coming.length === 0) return [paragraph(t('plan.no-steps'))];
  const later = coming.length - stepsShown;
  return [
    ...coming
      .slice(0, stepsShown)
      .map((step) => line([bold(`${formatDate(step.on, locale, 'short')}:`), ' ', shorten(step.title, 150)])),
    ...(later > 0 ? [note(t('plan.more-steps', { count: later }))] : []),
  ];
}
