import type { Temporal } from 'temporal-polyfill';
import type { LeavePlan } from '../leave/leave-plan.js';
import { longerDays } from '../leave/with-employer-terms.js';
import { lastDayOf, type Absence } from '../people/absence.js';
import type { Employee } from '../people/employee.js';
import type { Pause } from '../people/pause.js';
import { earlier, isBefore } from '../plain-date.js';
import type { Journey } from './journey.js';
import { leavePlanOf, type Employer } from './plan-journey.js';

/** All that is known of why someone may be away. */
export interface OwnLife {
  readonly employees: readonly Employee[];
  readonly journeys: readonly Journey[];
  readonly pause: Pause | undefined;
}

/**
 * When someone who looks after others is away: on leave of their own, in a pause, and for good from the day after their
 * contract ended. By today's dates, so that whatever HR changes moves it at once.
 */
export function absencesOf({ employees, journeys, pause }: OwnLife, employer: Employer): Absence[] {
  // Nothing is concluded from the leave of someone whose data may not be used.
  const onLeave = employees
    .filter(({ restrictedOn }) => !restrictedOn)
    .flatMap((employee) =>
      journeys
        .filter(({ employeeId, facts }) => employeeId === employee.id && !facts.withdrawnOn)
        .flatMap((journey) => leaveOf(leavePlanOf(journey, employee, employer), journey)),
    );
  const left = employees.flatMap((employee) => goneFrom(lastDayOf(employee)));
  return [...onLeave, ...left, ...(pause ? [pause] : [])];
}

const goneFrom = (last: Temporal.PlainDate | undefined): Absence[] =>
  last ? [{ from: last.add({ days: 1 }), until: undefined }] : [];

/**
 * A partner works between the weeks they take; the others are away from the first day of leave, or on which no work may be
 * done, until the eve of the first day back. Parental leave is mostly a day a week: who takes it in full sets a pause.
 */
function leaveOf(plan: LeavePlan, { facts }: Journey): Absence[] {
  const { leave, anchors, noWork } = plan;
  const taken = leave.filter(({ kind }) => kind !== 'parental');
  if (facts.role === 'partner')
    return [...taken, ...longerDays(plan)].map(({ from, to }) => ({ from, until: to }));
  const [first] = taken;
  const last = taken.at(-1);
  if (!first || !last) return [];
  const from = noWork ? earlier(first.from, noWork.from) : first.from;
  const until = anchors.R?.subtract({ days: 1 }) ?? last.to;
  return isBefore(until, from) ? [] : [{ from, until }];
}
