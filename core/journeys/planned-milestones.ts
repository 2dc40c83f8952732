import type { Catalogue } from '../coaching/catalogue.js';
import type { PlannedMilestone } from '../coaching/planned-milestone.js';
import { planMilestones } from '../coaching/planner.js';
import type { LeavePlan } from '../leave/leave-plan.js';
import { onceForEach } from '../once.js';
import type { Employee } from '../people/employee.js';
import type { Journey } from './journey.js';
import { factsOf, leavePlanOf, type Employer } from './plan-journey.js';

/** Which milestones a journey has, and when: worked out once for a journey as it was read, which is looked at from several sides. */
export function milestonesOf(
  journey: Journey,
  employee: Employee,
  employer: Employer,
  catalogue: Catalogue,
): readonly PlannedMilestone[] {
  const plan = leavePlanOf(journey, employee, employer);
  const known = byCatalogue(plan);
  const milestones =
    known.get(catalogue) ?? planMilestones(catalogue.all, factsOf(journey.facts, employee), plan);
  known.set(catalogue, milestones);
  return milestones;
}

/** A plan is made anew where anything of the three that it is made of is another. */
const byCatalogue = onceForEach<LeavePlan, WeakMap<Catalogue, readonly PlannedMilestone[]>>(
  () => new WeakMap(),
);
