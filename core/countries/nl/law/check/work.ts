import type { JourneyFacts } from '../../../../leave/journey-facts.js';
import type { FactProblem } from '../../../../leave/jurisdiction.js';
import { isBefore } from '../../../../plain-date.js';
import { hoursOn } from '../working-hours.js';

/** What was agreed on working beside leave, and on leave that another role has. */
export const workProblems = (facts: JourneyFacts): readonly FactProblem[] => [
  ...(facts.spreadLeave && facts.role !== 'birthing-parent'
    ? [{ code: 'override-not-applicable', fact: 'spreadLeave' } as const]
    : []),
  ...parentalHoursProblems(facts),
  ...parentalEndProblems(facts),
];

/** Nobody takes more hours of leave a week than they work; hours need a first day. */
function parentalHoursProblems(facts: JourneyFacts): readonly FactProblem[] {
  const { parentalLeaveHours: asked, parentalLeaveStart: start } = facts;
  const most = start && hoursOn(facts, start);
  if (asked === undefined || most === undefined || asked <= most) return [];
  const allowed = { from: '1', to: String(most) };
  return [{ code: 'parental-hours-too-many', fact: 'parentalLeaveHours', allowed }];
}

function parentalEndProblems({
  parentalLeaveStart: start,
  parentalLeaveEnd: end,
}: JourneyFacts): FactProblem[] {
  if (!start || !end || !isBefore(end, start)) return [];
  const allowed = { from: start.toString(), to: start.add({ years: 8 }).toString() };
  return [{ code: 'date-out-of-range', fact: 'parentalLeaveEnd', allowed }];
}
