import type { JourneyFacts } from '../../../../leave/journey-facts.js';
import { standing } from '../deadline-standing.js';
import type { PlannedLeave } from './no-plan.js';

/**
 * What is left of a plan after a loss: the leave of its days, the time in which nobody works, and what must be acted by. It
 * invites nobody to leave for a child, and counts no hours of it.
 */
function withoutChild(plan: PlannedLeave): PlannedLeave {
  return {
    ...plan,
    startWindow: undefined,
    leave: plan.leave.filter(({ kind }) => kind !== 'parental'),
    windows: plan.windows.filter(({ kind }) => kind === 'birth'),
    anchors: Object.fromEntries(Object.entries(plan.anchors).filter(([anchor]) => anchor !== 'O')),
    benefitAfterContract: undefined,
    entitlements: [],
    overrides: plan.overrides.filter(({ date }) => date !== 'parental-leave-start'),
  };
}

/** A plan as it stands after what happened in the journey, whosever it is. */
export function asItStands(facts: JourneyFacts, plan: PlannedLeave): PlannedLeave {
  const left = facts.lossReportedOn ? withoutChild(plan) : plan;
  return { ...left, deadlines: standing(facts, plan) };
}
