import type { JourneyRole } from '../../leave/journey-facts.js';
import type { DateRange, LeavePlan } from '../../leave/leave-plan.js';
import { earlier, isAfter, isBefore } from '../../plain-date.js';
import { arrivalDays } from '../arrival-days.js';
import { planMilestones } from '../planner.js';
import type { Milestone } from '../milestone.js';
import type { Finding } from './finding.js';
import type { Specimen } from './specimens.js';

/** What comes or still stands for a manager in the time in which the employee is to be left in peace. */
export function protectedTimeFindings(
  milestone: Milestone,
  role: JourneyRole,
  specimens: readonly Specimen[],
): Finding[] {
  if (milestone.inProtectedTime || !milestone.audience.includes('manager')) return [];
  const fields = new Set(specimens.flatMap((specimen) => fieldsInside(milestone, specimen)));
  return [...fields].map((field) => ({
    code: 'protected-time',
    milestone: milestone.id,
    field,
    message:
      `For the role ${role} a manager has it between the first day of leave and the end of the time without work: ` +
      'let it come before or after, give it to HR alone, or declare inProtectedTime where it leaves the employee in peace',
  }));
}

function fieldsInside(milestone: Milestone, { facts, plan }: Specimen): ('due' | 'expires')[] {
  const quiet = quietTime(plan);
  if (!quiet) return [];
  return planMilestones([milestone], facts, plan).flatMap((planned) => {
    const { on, expiresOn } = arrivalDays(planned, facts, plan);
    if (isAfter(on, quiet.to)) return [];
    if (!isBefore(on, quiet.from)) return ['due' as const];
    // What is over on the first day itself is the last that was done before it.
    return isAfter(expiresOn, quiet.from) ? ['expires' as const] : [];
  });
}

/** From the first day of the leave, or an earlier birth, to the last on which nobody may work. */
function quietTime({ noWork, anchors: { S, B } }: LeavePlan): DateRange | undefined {
  return noWork && S && B ? { from: earlier(S, B), to: noWork.to } : undefined;
}
