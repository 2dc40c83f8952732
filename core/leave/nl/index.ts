import type { JourneyFacts, JourneyRole } from '../journey-facts.js';
import type { Jurisdiction } from '../jurisdiction.js';
import type { LeavePlan } from '../leave-plan.js';
import { birthingParentPlan } from './birthing-parent.js';
import { check } from './check.js';
import { noPlan } from './no-plan.js';

const plans: Readonly<Record<JourneyRole, (facts: JourneyFacts) => LeavePlan>> = {
  'birthing-parent': birthingParentPlan,
  partner: (facts) => noPlan(facts, {}),
  'adoptive-parent': (facts) => noPlan(facts, {}),
  'foster-parent': (facts) => noPlan(facts, {}),
};

/** Dutch leave law: Wet arbeid en zorg, with Arbeidstijdenwet and Burgerlijk Wetboek 7 where they protect the leave. */
export const netherlands: Jurisdiction = {
  country: 'NL',
  check,
  derive: (facts) => plans[facts.role](facts),
};
