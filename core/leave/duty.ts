import type { JourneyFacts } from './journey-facts.js';

/** Who acts by a legal date; nobody where it is the end of a right or a protection. */
export const dutyHolders = ['employee', 'manager', 'hr', 'nobody'] as const;
export type DutyHolder = (typeof dutyHolders)[number];

/** What a legal date asks of whom, and when nothing more is asked. */
export interface Duty {
  readonly by: DutyHolder;
  /** Whether what was reported shows that it was met. */
  readonly isMet?: (facts: JourneyFacts) => boolean;
  /** It is a right that may be left alone: once its day has passed nothing is late. */
  readonly isFree?: (facts: JourneyFacts) => boolean;
  /** The other legal date that, once met, meets this one too. */
  readonly metWith?: string;
}
