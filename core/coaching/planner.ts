import { Temporal } from 'temporal-polyfill';
import type { JourneyFacts } from '../leave/journey-facts.js';
import type { AnchorId, LeavePlan } from '../leave/leave-plan.js';
import { earlier, isAfter, isBefore, later } from '../plain-date.js';
import { anchorsFor } from './anchors-of-return.js';
import { resolveDay } from './day-expression.js';
import { keepApart } from './keep-apart.js';
import type { Milestone } from './milestone.js';
import { outsideMutedTime } from './muted-time.js';
import { sinceTheNews } from './short-notice.js';

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
  const placed = catalogue
    .filter((milestone) => applies(milestone, facts, plan))
    .flatMap((milestone) => place(milestone, facts, plan))
    .sort(byDay);
  return keepApart(placed, facts, plan).sort(byDay);
}

const byDay = (a: PlannedMilestone, b: PlannedMilestone): number =>
  Temporal.PlainDate.compare(a.on, b.on) ||
  Temporal.PlainDate.compare(a.expiresOn, b.expiresOn) ||
  a.milestone.id.localeCompare(b.milestone.id);

function applies(milestone: Milestone, facts: JourneyFacts, { leave }: LeavePlan): boolean {
  if (facts.lossReportedOn && !milestone.cancelsOthers) return false;
  // Nobody who lost the mother of the child is to be met with congratulations or a cheerful question.
  if (facts.motherDiedOn && milestone.topic !== 'leave') return false;
  if (leave.some(({ kind }) => kind === milestone.unlessPlanned)) return false;
  return milestone.roles.includes(facts.role) && (!milestone.multiples || facts.multiples);
}

/** No days at all where the journey lacks an anchor, or where the milestone would be over before anyone knew. */
function place(milestone: Milestone, facts: JourneyFacts, plan: LeavePlan): PlannedMilestone[] {
  const anchors = anchorsFor(milestone, plan);
  const due = resolveDay(milestone.due, anchors);
  const expires = resolveDay(milestone.expires, anchors);
  if (!due || !expires) return [];
  const earliest = milestone.notBefore && resolveDay(milestone.notBefore, anchors);
  const days = outsideMutedTime(
    {
      from: sinceTheNews(earliest ? later(due, earliest) : due, milestone, facts),
      to: beforeBirth(expires, milestone, facts),
    },
    milestone,
    plan,
  );
  if (isBefore(days.to, days.from) || isBefore(days.to, facts.announcedOn)) return [];
  if (isAfterContract(milestone, days.from, facts, plan)) return [];
  return [
    {
      milestone,
      on: days.from,
      expiresOn: days.to,
      awaitsBirth: milestone.awaitsBirth === true && !facts.birthDate && !facts.placementDate,
    },
  ];
}

/** What prepares for a birth, its last day counted from the due date or the first of the leave, is over once the child is there. */
function beforeBirth(
  expires: Temporal.PlainDate,
  { expires: { anchor } }: Milestone,
  { birthDate, placementDate }: JourneyFacts,
): Temporal.PlainDate {
  const prepares = anchor === 'D' || anchor === 'S';
  return prepares && birthDate && !placementDate
    ? earlier(expires, birthDate.subtract({ days: 1 }))
    : expires;
}

/** The anchors of what follows leave. */
const anchorsOfReturn: readonly AnchorId[] = ['E', 'F', 'R', 'O'];

/** Whoever has left the employer by then: nobody plans a return that will not be. */
function isAfterContract(
  { due, cancelsOthers, afterLeave }: Milestone,
  on: Temporal.PlainDate,
  { contractEnd }: JourneyFacts,
  { anchors }: LeavePlan,
): boolean {
  if (!contractEnd || cancelsOthers) return false;
  const willReturn = !anchors.R || !isBefore(contractEnd, anchors.R);
  return isAfter(on, contractEnd) || (!willReturn && (afterLeave ?? anchorsOfReturn.includes(due.anchor)));
}
