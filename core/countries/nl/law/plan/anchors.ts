import type { JourneyFacts } from '../../../../leave/journey-facts.js';
import type { Anchors } from '../../../../leave/leave-plan.js';

/** The anchors that are a fact of the journey rather than a result of the law. */
export const reportedAnchors = (facts: JourneyFacts): Anchors => ({
  A: facts.announcedOn,
  ...(facts.contractEnd && { T: facts.contractEnd }),
  ...(facts.lossReportedOn && { L: facts.lossReportedOn }),
  ...(facts.oneLivesReportedOn && !facts.lossReportedOn && { K: facts.oneLivesReportedOn }),
});
