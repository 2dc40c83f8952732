import type { Temporal } from 'temporal-polyfill';
import { isBefore } from '../../../plain-date.js';
import type { JourneyFacts } from '../../../leave/journey-facts.js';
import type { Deadline } from '../../../leave/leave-plan.js';
import { sources } from '../sources.js';

interface ChildbirthDates {
  readonly birth: Temporal.PlainDate;
  readonly firstDay: Temporal.PlainDate;
  readonly lastDay: Temporal.PlainDate;
}

/** What the employer and the birthing parent must do in time, and when their protections end. */
export function childbirthDeadlines(facts: JourneyFacts, dates: ChildbirthDates): readonly Deadline[] {
  const risks = {
    id: 'risk-briefing',
    on: facts.announcedOn.add({ days: 14 }),
    source: sources.riskBriefing,
  };
  return [risks, ...beforeLeave(dates), ...afterBirth(dates), dismissalBan(dates.lastDay)];
}

/** Notice and claim, counted back from the first day of leave; a child born before that day overtook both. */
function beforeLeave({ birth, firstDay }: ChildbirthDates): Deadline[] {
  const backPay = { id: 'uwv-claim-final', on: firstDay.add({ years: 1 }), source: sources.claim };
  if (isBefore(birth, firstDay)) return [backPay];
  return [
    { id: 'start-notice', on: firstDay.subtract({ days: 21 }), source: sources.startNotice },
    { id: 'uwv-claim', on: firstDay.subtract({ days: 14 }), source: sources.claim },
    backPay,
  ];
}

function afterBirth({ birth }: ChildbirthDates): Deadline[] {
  return [
    { id: 'birth-report', on: birth.add({ days: 2 }), source: sources.birthReport },
    { id: 'spread-leave', on: birth.add({ days: 22 }), source: sources.spreadingRequest },
    // Two weeks to answer, counted from a request on the last possible day.
    { id: 'spread-leave-answer', on: birth.add({ days: 36 }), source: sources.spreadingRequest },
    { id: 'six-month-end', on: birth.add({ months: 6 }), source: sources.protectedHours },
    { id: 'nine-month-end', on: birth.add({ months: 9 }), source: sources.expressingMilk },
  ];
}

/** The last day of the six weeks after leave in which the employer may not give notice, BW 7:670(2). */
export const dismissalBan = (lastDay: Temporal.PlainDate): Deadline => ({
  id: 'dismissal-ban',
  on: lastDay.add({ weeks: 6 }),
  source: sources.dismissalBan,
});
