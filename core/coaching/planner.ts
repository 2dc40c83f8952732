import { Temporal } from 'temporal-polyfill';
import { employmentOf } from '../leave/employment.js';
import type { JourneyFacts } from '../leave/journey-facts.js';
import { eventsOf, holdsAfter } from '../leave/journey-events.js';
import type { LeavePlan } from '../leave/leave-plan.js';
import { keepApart } from './keep-apart.js';
import type { Milestone } from './milestone.js';
import { daysOf } from './milestone-days.js';
import type { PlannedMilestone } from './planned-milestone.js';

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
  if (!holdsAfter(milestone.events, facts)) return false;
  if (milestone.onlyAfterEvent && eventsOf(facts).length === 0) return false;
  if (leave.some(({ kind }) => kind === milestone.unlessPlanned)) return false;
  if (milestone.otherEmployers && !facts.otherEmployers) return false;
  if (!milestone.employments.includes(employmentOf(facts))) return false;
  return milestone.roles.includes(facts.role) && (!milestone.multiples || facts.multiples);
}

function place(milestone: Milestone, facts: JourneyFacts, plan: LeavePlan): PlannedMilestone[] {
  const days = daysOf(milestone, facts, plan);
  if (!days) return [];
  return [
    {
      milestone,
      on: days.from,
      expiresOn: days.to,
      awaitsBirth: milestone.awaitsBirth === true && !facts.birthDate && !facts.placementDate,
    },
  ];
}
