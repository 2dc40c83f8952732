import type { Temporal } from 'temporal-polyfill';
import type { JourneyFacts } from '../../../leave/journey-facts.js';
import { eventsOf, holdsAfter, type JourneyEvent } from '../../../leave/journey-events.js';
import type { Deadline, LeavePlan } from '../../../leave/leave-plan.js';
import { isAfter, later } from '../../../plain-date.js';
import { additionalBirthLeaveAsked, parentalLeaveAsked } from './asked-for.js';

type Planned = Pick<LeavePlan, 'deadlines' | 'anchors' | 'benefitAfterContract'>;

/** What a deadline outlives. */
interface Standing {
  /** The events after which someone must still act by it. */
  readonly after?: readonly JourneyEvent[];
  /** A claim of benefit: whose contract has ended claims it at UWV, where there is any, WAZO 3:12(5). */
  readonly ofBenefit?: true;
}

/**
 * The deadlines that outlive anything. What is not here is silent after every event, and ends with the contract: what was taken is
 * still claimed and the law still protects, and nobody who grieves is hurried to use a right.
 */
const standings: Readonly<Record<string, Standing>> = {
  'uwv-claim': { after: ['loss'], ofBenefit: true },
  'uwv-claim-final': { after: ['loss'], ofBenefit: true },
  'adoption-claim': { after: ['loss'], ofBenefit: true },
  'adoption-claim-final': { after: ['loss'], ofBenefit: true },
  'dismissal-ban': { after: ['loss'] },
  'partner-birth-week': { after: ['loss'] },
  'additional-birth-claim': { after: ['loss', 'mother-died'] },
  'paid-leave-claim': { after: ['mother-died'] },
  'mother-died-report': { after: ['loss', 'mother-died'] },
  'mother-died': { after: ['loss', 'mother-died'] },
  'mother-died-reclaim': { after: ['loss', 'mother-died'] },
  'contract-notice': { after: ['loss', 'mother-died'] },
};

/**
 * Claims of leave that may be chosen freely, with its first day where it was asked for: else they stand after no event. What was begun
 * under the contract is claimed after it too.
 */
const claimed: Readonly<Record<string, (facts: JourneyFacts) => Temporal.PlainDate | undefined>> = {
  'additional-birth-claim': additionalBirthLeaveAsked,
  'paid-leave-claim': parentalLeaveAsked,
};

/** The deadlines that someone must still act by. */
export const standing = (facts: JourneyFacts, plan: Planned): readonly Deadline[] =>
  plan.deadlines.filter(
    (deadline) => outlivesEvents(facts, deadline.id) && !endsWithContract(facts, deadline, plan),
  );

function outlivesEvents(facts: JourneyFacts, id: string): boolean {
  if (eventsOf(facts).length === 0) return true;
  const first = claimed[id];
  return holdsAfter(standings[id]?.after ?? [], facts) && (!first || first(facts) !== undefined);
}

function endsWithContract(facts: JourneyFacts, { id, on }: Deadline, plan: Planned): boolean {
  const { contractEnd } = facts;
  if (!contractEnd) return false;
  if (standings[id]?.ofBenefit) return !hasBenefit(contractEnd, plan);
  const needed = ofParentalLeave.includes(id) ? later(on, plan.anchors.O ?? on) : on;
  return isAfter(claimed[id]?.(facts) ?? needed, contractEnd);
}

/** Of leave that begins after the contract nobody asks the employer, who is none by then. */
const ofParentalLeave: readonly string[] = ['parental-leave-plan', 'parental-leave-move'];

/**
 * Whether there is benefit to claim: for a birth soon enough after the contract (3:10), else only for leave that began before it
 * ended. That article knows no placement.
 */
const hasBenefit = (contractEnd: Temporal.PlainDate, { anchors, benefitAfterContract }: Planned): boolean =>
  benefitAfterContract?.entitled ?? (anchors.S === undefined || !isAfter(anchors.S, contractEnd));
