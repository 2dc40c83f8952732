import { jurisdictionOf } from '../../countries/registry.js';
import type { JourneyFacts } from '../../leave/journey-facts.js';
import { arrivalDays } from '../arrival-days.js';
import { createCatalogues } from '../catalogues.js';
import type { Milestone } from '../milestone.js';
import { planMilestones } from '../planner.js';

export const law = jurisdictionOf('NL');
export const catalogue = createCatalogues().shipped('NL').all;

/** What of these milestones comes for a journey, on which days. */
export function arriving(facts: JourneyFacts, milestones: readonly Milestone[] = catalogue) {
  const plan = law.derive(facts);
  return planMilestones(milestones, facts, plan)
    .filter(({ awaitsBirth }) => !awaitsBirth)
    .map((one) => ({ milestone: one.milestone, ...arrivalDays(one, facts, plan) }));
}
