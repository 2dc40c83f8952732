import type { JourneyFacts, JourneyRole } from '../../../../leave/journey-facts.js';
import type { FactProblem } from '../../../../leave/jurisdiction.js';
import { checkAdoptiveFosterParent } from './adoptive-foster-parent.js';
import { checkBirthingParent } from './birthing-parent.js';
import { checkPartner } from './partner.js';
import type { Rules } from '../rules.js';
import { workProblems } from './work.js';

const checks: Readonly<Record<JourneyRole, (rules: Rules, facts: JourneyFacts) => readonly FactProblem[]>> = {
  'birthing-parent': checkBirthingParent,
  partner: checkPartner,
  'adoptive-parent': checkAdoptiveFosterParent,
  'foster-parent': checkAdoptiveFosterParent,
};

/** Everything that keeps these facts from being planned; the ranges for plausibility are product choices. */
export const check = (rules: Rules, facts: JourneyFacts): readonly FactProblem[] => [
  ...checks[facts.role](rules, facts),
  ...workProblems(facts),
];
