import { Temporal } from 'temporal-polyfill';
import { namesOf } from '../../countries/registry.js';
import { citation } from '../../leave/citation.js';
import type { JourneyFacts } from '../../leave/journey-facts.js';
import type { DateRange, LeavePeriod, LeavePlan } from '../../leave/leave-plan.js';
import { countDays } from '../../plain-date.js';
import { textFor } from '../milestone-text.js';
import { arrivalDays } from '../arrival-days.js';
import type { PlannedMilestone } from '../planned-milestone.js';

/** A journey for the eye: what was reported, what the law makes of it, and what the coach says when, a line each. */
export function writeOut(facts: JourneyFacts, plan: LeavePlan, nudges: readonly PlannedMilestone[]): string {
  return [
    part('Facts', factLines(facts)),
    part('Different here', remarkLines(plan)),
    part('Leave', leaveLines(plan)),
    part('Free to choose within', windowLines(plan)),
    part('Hours', [...hourLines(plan), ...claimLines(plan)]),
    part('Set by HR', overrideLines(plan)),
    part('Deadlines', deadlineLines(plan)),
    part('Nudges', nudges.map((nudge) => nudgeLine(nudge, facts, plan)).sort()),
  ]
    .filter((text) => text !== '')
    .join('\n');
}

const part = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : [title, ...lines.map((line) => `  ${line}`), ''].join('\n');

function factLines(facts: JourneyFacts): string[] {
  const { overrides = {}, ...reported } = facts;
  return Object.entries({ ...reported, ...overrides }).map(
    ([name, value]) => `${name.padEnd(26)} ${typeof value === 'object' ? written(value) : value}`,
  );
}

/** A day as it is, a list or a record in short. */
const written = (value: object): string =>
  value instanceof Temporal.PlainDate ? value.toString() : JSON.stringify(value);

const remarkLines = (plan: LeavePlan): string[] =>
  (plan.remarks ?? []).map(
    ({ id, source }) => `${namesOf(plan, 'en').remarks[id] ?? id}  ${citation(source)}`,
  );

function leaveLines({ startWindow, leave, noWork, benefitAfterContract }: LeavePlan): string[] {
  return [
    ...(startWindow ? [`${span(startWindow)}  may start  ${citation(startWindow.source)}`] : []),
    ...leave.map(
      (period) =>
        `${span(period)}  ${period.kind}${howOf(period)}${period.estimated ? ' (estimate)' : ''}, ${lengthOf(period)}  ${citation(period.source)}`,
    ),
    ...(noWork ? [`${span(noWork)}  no work  ${citation(noWork.source)}`] : []),
    ...(benefitAfterContract
      ? [
          `benefit goes on after the contract: ${benefitAfterContract.entitled ? 'yes' : 'no'}, for a birth until ` +
            `${String(benefitAfterContract.lastBirthDate)}  ${citation(benefitAfterContract.source)}`,
        ]
      : []),
  ];
}

const howOf = ({ weekdays, hoursAWeek }: LeavePeriod): string =>
  (weekdays ? ` on days ${weekdays.join()}` : '') + (hoursAWeek ? ` of ${hoursAWeek} hours a week` : '');

const claimLines = ({ parentalClaims: claims }: LeavePlan): string[] =>
  claims
    ? [
        `${claims.weeks} of ${claims.most} weeks paid, claimed from ${String(claims.from)} until ${String(claims.until)}  ${citation(claims.source)}`,
      ]
    : [];

const windowLines = ({ windows }: LeavePlan): string[] =>
  windows.map((window) => `${span(window)}  ${window.kind}  ${citation(window.source)}`);

const hourLines = ({ entitlements }: LeavePlan): string[] =>
  entitlements.map(
    ({ kind, hours, paidHours, payRate, source }) =>
      `${kind.padEnd(16)} ${hours} hours, ${paidHours} of them at ${payRate * 100}%  ${citation(source)}`,
  );

const overrideLines = ({ overrides }: LeavePlan): string[] =>
  overrides.map(
    ({ date, chosen, lawful, source }) =>
      `${date}: ${String(chosen)}, by law ${String(lawful)}  ${citation(source)}`,
  );

const deadlineLines = (plan: LeavePlan): string[] =>
  plan.deadlines.map(
    ({ id, on, source }) => `${String(on)}  ${namesOf(plan, 'en').deadlines[id] ?? id}  ${citation(source)}`,
  );

function nudgeLine(nudge: PlannedMilestone, facts: JourneyFacts, plan: LeavePlan): string {
  const { milestone, awaitsBirth } = nudge;
  const { on: from, expiresOn: to } = arrivalDays(nudge, facts, plan);
  const { title } = textFor(milestone, facts, 'en');
  const audience = milestone.audience.join(', ').padEnd(11);
  return `${String(from)}  until ${String(to)}  ${audience}  ${title}${awaitsBirth ? ' (once the birth is reported)' : ''}`;
}

const span = ({ from, to }: DateRange): string => `${String(from)} to ${String(to)}`;

/** Weeks and days: `10w 2d`. */
function lengthOf({ from, to }: DateRange): string {
  const days = countDays(from, to);
  return [`${Math.floor(days / 7)}w`, ...(days % 7 === 0 ? [] : [`${days % 7}d`])].join(' ');
}
