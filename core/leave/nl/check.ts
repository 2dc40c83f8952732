import type { JourneyFacts, JourneyRole } from '../journey-facts.js';
import type { FactProblem } from '../jurisdiction.js';
import { checkBirthingParent } from './check-birthing-parent.js';

const checks: Readonly<Record<JourneyRole, (facts: JourneyFacts) => readonly FactProblem[]>> = {
  'birthing-parent': checkBirthingParent,
  partner: () => [],
  'adoptive-parent': () => [],
  'foster-parent': () => [],
};

/** Everything that keeps these facts from being planned; the ranges for plausibility are product choices. */
export const check = (facts: JourneyFacts): readonly FactProblem[] => checks[facts.role](facts);
