import type { Temporal } from 'temporal-polyfill';
import { isBefore } from '../../../plain-date.js';
import type { JourneyFacts } from '../../../leave/journey-facts.js';
import type { Deadline } from '../../../leave/leave-plan.js';
import type { Rules } from './rules.js';
import { sources } from '../sources.js';

interface ChildbirthDates {
  readonly birth: Temporal.PlainDate;
  readonly firstDay: Temporal.PlainDate;
  readonly lastDay: Temporal.PlainDate;
}

/** What the employer and the birthing parent must do in time, and when their protections end. */
export function childbirthDeadlines(
  rules: Rules,
  { announcedOn }: JourneyFacts,
  dates: ChildbirthDates,
): readonly Deadline[] {
  return [
    { id: 'risk-briefing', on: announcedOn.add(rules.riskBriefing), source: sources.riskBriefing },
    ...beforeLeave(rules, dates),
    ...afterBirth(rules, dates),
    dismissalBan(rules, dates.lastDay),
  ];
}

/** Notice and claim, counted back from the first day of leave; a child born before that day overtook both. */
function beforeLeave(
  { childbirthNotice: { start, claim, finalClaim } }: Rules,
  { birth, firstDay }: ChildbirthDates,
): Deadline[] {
  const backPay = { id: 'uwv-claim-final', on: firstDay.add(finalClaim), source: sources.claim };
  if (isBefore(birth, firstDay)) return [backPay];
  return [
    { id: 'start-notice', on: firstDay.subtract(start), source: sources.startNotice },
    { id: 'uwv-claim', on: firstDay.subtract(claim), source: sources.claim },
    backPay,
  ];
}

function afterBirth(rules: Rules, { birth }: ChildbirthDates): Deadline[] {
  const { childbirthNotice, spreading, protectedHours, expressingMilk } = rules;
  return [
    { id: 'birth-report', on: birth.add(childbirthNotice.birth), source: sources.birthReport },
    { id: 'spread-leave', on: birth.add(spreading.ask), source: sources.spreadingRequest },
    { id: 'spread-leave-answer', on: birth.add(spreading.answer), source: sources.spreadingRequest },
    { id: 'six-month-end', on: birth.add(protectedHours), source: sources.protectedHours },
    { id: 'nine-month-end', on: birth.add(expressingMilk), source: sources.expressingMilk },
  ];
}

/** The last of the days after leave on which the employer may not give notice, BW 7:670(2). */
export const dismissalBan = (rules: Rules, lastDay: Temporal.PlainDate): Deadline => ({
  id: 'dismissal-ban',
  on: lastDay.add(rules.dismissalBan),
  source: sources.dismissalBan,
});
