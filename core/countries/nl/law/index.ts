import type { JourneyFacts, JourneyRole } from '../../../leave/journey-facts.js';
import type { LeaveLaw } from '../../../leave/jurisdiction.js';
import type { Versions } from '../../../leave/dated.js';
import { check } from './check/index.js';
import { adoptiveFosterParentPlan } from './plan/adoptive-foster-parent.js';
import { birthingParentPlan } from './plan/birthing-parent.js';
import type { PlannedLeave } from './plan/no-plan.js';
import { partnerPlan } from './plan/partner.js';
import type { Rules } from './rules.js';
import { versionFor, type LawVersion } from './versions.js';

const plans: Readonly<Record<JourneyRole, (rules: Rules, facts: JourneyFacts) => PlannedLeave>> = {
  'birthing-parent': birthingParentPlan,
  partner: partnerPlan,
  'adoptive-parent': adoptiveFosterParentPlan,
  'foster-parent': adoptiveFosterParentPlan,
};

/**
 * Dutch leave law as its texts of these dates have it: Wet arbeid en zorg, with Arbeidstijdenwet and Burgerlijk Wetboek 7
 * where they protect the leave. Each journey is checked and planned by the text that governs it.
 */
export const dutchLaw = (versions: Versions<LawVersion>): LeaveLaw => ({
  check: (facts) => check(versionFor(facts, versions).rules, facts),
  derive(facts) {
    const { from, rules } = versionFor(facts, versions);
    return { country: 'NL', lawFrom: from, ...plans[facts.role](rules, facts) };
  },
});
