import type { JourneyFacts } from '../../../../leave/journey-facts.js';
import type { Anchors, LeavePlan } from '../../../../leave/leave-plan.js';
import { reportedAnchors } from './anchors.js';

/** A plan before it says by which law it was made. */
export type PlannedLeave = Omit<LeavePlan, 'country' | 'lawFrom'>;

/** A plan that asks nothing of anyone: no leave, no deadline, only the days that are known. */
export const noPlan = (facts: JourneyFacts, anchors: Anchors): PlannedLeave => ({
  leave: [],
  windows: [],
  deadlines: [],
  anchors: { ...reportedAnchors(facts), ...anchors },
  entitlements: [],
  overrides: [],
});
