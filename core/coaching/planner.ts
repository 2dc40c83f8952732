import { Temporal } from 'temporal-polyfill';
import type { JourneyFacts } from '../leave/journey-facts.js';
import type { DateRange, LeavePlan } from '../leave/leave-plan.js';
import { earlier, isBefore, later } from '../plain-date.js';
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

/** Which milestones a journey has, and when. Pure, and independent of the order of the catalogue; sorted by day, the most urgent first. */
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
        Temporal.PlainDate.compare(a.on, b.on) ||
        Temporal.PlainDate.compare(a.expiresOn, b.expiresOn) ||
        a.milestone.id.localeCompare(b.milestone.id),
    );
}

function applies(milestone: Milestone, facts: JourneyFacts): boolean {
  if (facts.lossReportedOn && !milestone.cancelsOthers) return false;
  // Nobody who lost the mother of the child is to be met with congratulations or a cheerful question.
  if (facts.motherDiedOn && milestone.topic !== 'leave') return false;
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

/** The days from the first of the leave, or an earlier birth, until work is allowed again, in which nobody is nudged about work (ATW 4:6). */
function mutedTime(milestone: Milestone, { noWork, anchors }: LeavePlan): DateRange | undefined {
  const { S: leaveStart, B: birth } = anchors;
  if (milestone.topic !== 'work' || !noWork || !leaveStart || !birth) return undefined;
  return { from: earlier(leaveStart, birth), to: noWork.to };
}

/** A nudge that falls due in its muted time comes the day after, if it still makes sense then. */
function outsideMutedTime(days: DateRange, milestone: Milestone, plan: LeavePlan): DateRange {
  const muted = mutedTime(milestone, plan);
  if (!muted || isBefore(days.from, muted.from) || isBefore(muted.to, days.from)) return days;
  return { ...days, from: muted.to.add({ days: 1 }) };
}

/** The last day on which a nudge may arrive: its expiry, or the eve of its muted time. */
export function lastDayToArrive(
  { milestone, on, expiresOn }: PlannedMilestone,
  plan: LeavePlan,
): Temporal.PlainDate {
  const muted = mutedTime(milestone, plan);
  return muted && isBefore(on, muted.from) ? earlier(expiresOn, muted.from.subtract({ days: 1 })) : expiresOn;
}
