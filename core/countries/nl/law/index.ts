import type { JourneyFacts, JourneyRole } from '../../../leave/journey-facts.js';
import type { LeaveLaw } from '../../../leave/jurisdiction.js';
import { check } from './check/index.js';
import { contractNotice } from './contract-end.js';
import { withMaxDailyWage } from './daily-wage.js';
import { adoptiveFosterParentPlan } from './plan/adoptive-foster-parent.js';
import { asItStands } from './plan/as-it-stands.js';
import { birthingParentPlan } from './plan/birthing-parent.js';
import { inOrder } from './plan/deadlines.js';
import { forEmployment } from './plan/for-employment.js';
import type { PlannedLeave } from './plan/no-plan.js';
import { partnerPlan } from './plan/partner.js';
import type { Rules } from './rules.js';
import { inTextsOf } from './in-texts-of.js';
import { lawGoverning, type GoverningLaw, type LawTexts } from './texts.js';

const plans: Readonly<Record<JourneyRole, (rules: Rules, facts: JourneyFacts) => PlannedLeave>> = {
  'birthing-parent': birthingParentPlan,
  partner: partnerPlan,
  'adoptive-parent': adoptiveFosterParentPlan,
  'foster-parent': adoptiveFosterParentPlan,
};

/** Of any role: with the notice of a contract that ends, what stands after all that happened, and what holds for how someone works. */
function planOf(rules: Rules, facts: JourneyFacts): PlannedLeave {
  const plan = plans[facts.role](rules, facts);
  const deadlines = inOrder([...plan.deadlines, ...contractNotice(rules, facts)]);
  return forEmployment(facts, asItStands(facts, { ...plan, deadlines }));
}

/**
 * Dutch leave law as its texts of these dates have it: Wet arbeid en zorg, with Arbeidstijdenwet and Burgerlijk Wetboek 7
 * where they protect the leave. Each journey is checked and planned by the texts that govern it, right by right.
 */
export function dutchLaw(texts: LawTexts): LeaveLaw {
  const governing = (facts: JourneyFacts): GoverningLaw =>
    lawGoverning(facts, texts, (rules) => plans[facts.role](rules, facts));
  return {
    check: (facts) => check(governing(facts).rules, facts),
    derive(facts) {
      const law = governing(facts);
      return withMaxDailyWage(inTextsOf(law, { country: 'NL', ...planOf(law.rules, facts) }));
    },
  };
}
