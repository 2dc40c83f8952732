import type { JourneyFacts } from '../../../../leave/journey-facts.js';
import type { Anchors, LeavePlan } from '../../../../leave/leave-plan.js';
import { reportedAnchors } from './anchors.js';

/** A plan that asks nothing of anyone: no leave, no deadline, only the days that are known. */
export const noPlan = (facts: JourneyFacts, anchors: Anchors): LeavePlan => ({
  leave: [],
  windows: [],
  deadlines: [],
  anchors: { ...reportedAnchors(facts), ...anchors },
  entitlements: [],
  overrides: [],
});
