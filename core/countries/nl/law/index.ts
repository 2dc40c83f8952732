import type { JourneyFacts, JourneyRole } from '../../../leave/journey-facts.js';
import type { Jurisdiction } from '../../../leave/jurisdiction.js';
import type { LeavePlan } from '../../../leave/leave-plan.js';
import { check } from './check/index.js';
import { adoptiveFosterParentPlan } from './plan/adoptive-foster-parent.js';
import { birthingParentPlan } from './plan/birthing-parent.js';
import { partnerPlan } from './plan/partner.js';

const plans: Readonly<Record<JourneyRole, (facts: JourneyFacts) => LeavePlan>> = {
  'birthing-parent': birthingParentPlan,
  partner: partnerPlan,
  'adoptive-parent': adoptiveFosterParentPlan,
  'foster-parent': adoptiveFosterParentPlan,
};

/** Dutch leave law: Wet arbeid en zorg, with Arbeidstijdenwet and Burgerlijk Wetboek 7 where they protect the leave. */
export const netherlands: Jurisdiction = {
  country: 'NL',
  check,
  derive: (facts) => plans[facts.role](facts),
};
