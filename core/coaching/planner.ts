import type { Temporal } from 'temporal-polyfill';
import type { JourneyFacts } from '../leave/journey-facts.js';
import type { DateRange, LeavePlan } from '../leave/leave-plan.js';
import { isBefore, later } from '../plain-date.js';
import { resolveDay } from './day-expression.js';
import type { Milestone } from './milestone.js';

/** A milestone of the catalogue on the days it has in one journey. */
export interface PlannedMilestone {
  readonly milestone: Milestone;
  /** The day the catalogue gives; working days and hours are the delivery's business. */
  readonly on: Temporal.PlainDate;
  readonly expiresOn: Temporal.PlainDate;
  /** True while it waits for the birth to be reported: its day is an estimate and nothing is sent. */
  readonly awaitsBirth: boolean;
}

/** Which milestones a journey has, and when. Pure, and independent of the order of the catalogue; sorted by day, then id. */
export function planMilestones(
  catalogue: readonly Milestone[],
  facts: JourneyFacts,
  plan: LeavePlan,
): PlannedMilestone[] {
  return catalogue
    .filter((milestone) => applies(milestone, facts))
    .flatMap((milestone) => place(milestone, facts, plan))
    .sort(
      (a, b) =>
        a.on.toString().localeCompare(b.on.toString()) || a.milestone.id.localeCompare(b.milestone.id),
    );
}

function applies(milestone: Milestone, facts: JourneyFacts): boolean {
  if (facts.lossReportedOn !== undefined && !milestone.cancelsOthers) return false;
  return milestone.roles.includes(facts.role) && (!milestone.multiples || facts.multiples);
}

/** No days at all where the journey lacks an anchor, or where the milestone would be over before anyone knew. */
function place(milestone: Milestone, facts: JourneyFacts, plan: LeavePlan): PlannedMilestone[] {
  const due = resolveDay(milestone.due, plan.anchors);
  const expires = resolveDay(milestone.expires, plan.anchors);
  if (!due || !expires) return [];
  const earliest = milestone.notBefore && resolveDay(milestone.notBefore, plan.anchors);
  const days = outsideMutedTime(
    { from: earliest ? later(due, earliest) : due, to: expires },
    milestone,
    plan,
  );
  if (isBefore(days.to, days.from) || isBefore(days.to, facts.announcedOn)) return [];
  return [
    {
      milestone,
      on: days.from,
      expiresOn: days.to,
      awaitsBirth: milestone.awaitsBirth === true && !facts.birthDate && !facts.placementDate,
    },
  ];
}

/** Keeps a nudge about work out of the time from the first day of leave until work is allowed again (ATW 4:6). */
function outsideMutedTime(days: DateRange, milestone: Milestone, plan: LeavePlan): DateRange {
  const leaveStart = plan.anchors.S;
  if (milestone.topic !== 'work' || !plan.noWork || !leaveStart) return days;
  const muted = { from: leaveStart, to: plan.noWork.to };
  if (isBefore(days.from, muted.from))
    return isBefore(days.to, muted.from) ? days : { ...days, to: muted.from.subtract({ days: 1 }) };
  return isBefore(muted.to, days.from) ? days : { ...days, from: muted.to.add({ days: 1 }) };
}
