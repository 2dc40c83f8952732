import type { JourneyFacts } from '../../../leave/journey-facts.js';
import { eventsOf, holdsAfter, type JourneyEvent } from '../../../leave/journey-events.js';
import type { Deadline } from '../../../leave/leave-plan.js';
import { isAfter } from '../../../plain-date.js';

/** What a deadline outlives. */
interface Standing {
  /** The events after which someone must still act by it. */
  readonly after?: readonly JourneyEvent[];
  /** Met without an employer: whose contract has ended claims at UWV, WAZO 3:12(5). */
  readonly withoutEmployer?: true;
}

/**
 * The deadlines that outlive anything. What is not here is silent after every event, and ends with the contract: what was taken is
 * still claimed and the law still protects, and nobody who grieves is hurried to use a right.
 */
const standings: Readonly<Record<string, Standing>> = {
  'uwv-claim': { after: ['loss'], withoutEmployer: true },
  'uwv-claim-final': { after: ['loss'], withoutEmployer: true },
  'adoption-claim': { after: ['loss'], withoutEmployer: true },
  'adoption-claim-final': { after: ['loss'], withoutEmployer: true },
  'dismissal-ban': { after: ['loss'] },
  'partner-birth-week': { after: ['loss'] },
  'additional-birth-claim': { after: ['loss', 'mother-died'] },
  'paid-leave-claim': { after: ['mother-died'] },
  'mother-died-report': { after: ['loss', 'mother-died'] },
  'mother-died': { after: ['loss', 'mother-died'] },
  'mother-died-reclaim': { after: ['loss', 'mother-died'] },
  'contract-notice': { after: ['loss', 'mother-died'] },
};

/** Claims of leave that may be chosen freely: after an event they stand only where it was asked for. */
const claimed: Readonly<Record<string, (facts: JourneyFacts) => boolean>> = {
  'additional-birth-claim': ({ additionalBirthLeaveStart }) => additionalBirthLeaveStart !== undefined,
  'paid-leave-claim': ({ parentalLeaveStart, overrides }) =>
    (parentalLeaveStart ?? overrides?.['parental-leave-start']) !== undefined,
};

/** The deadlines that someone must still act by. */
export const standing = (facts: JourneyFacts, deadlines: readonly Deadline[]): readonly Deadline[] =>
  deadlines.filter((deadline) => outlivesEvents(facts, deadline.id) && !endsWithContract(facts, deadline));

function outlivesEvents(facts: JourneyFacts, id: string): boolean {
  if (eventsOf(facts).length === 0) return true;
  return holdsAfter(standings[id]?.after ?? [], facts) && (claimed[id]?.(facts) ?? true);
}

const endsWithContract = ({ contractEnd }: JourneyFacts, { id, on }: Deadline): boolean =>
  contractEnd !== undefined && isAfter(on, contractEnd) && !standings[id]?.withoutEmployer;
