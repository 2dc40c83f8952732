import type { JourneyFacts } from '../../../leave/journey-facts.js';

/** Whether parental leave was asked for; until then its dates are nobody's omission. */
export const asksParentalLeave = ({ parentalLeaveStart, overrides }: JourneyFacts): boolean =>
  (parentalLeaveStart ?? overrides?.['parental-leave-start']) !== undefined;

/** The same of a partner's additional birth leave. */
export const asksAdditionalBirthLeave = ({ additionalBirthLeaveStart }: JourneyFacts): boolean =>
  additionalBirthLeaveStart !== undefined;
