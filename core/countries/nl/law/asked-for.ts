import type { Temporal } from 'temporal-polyfill';
import type { JourneyFacts } from '../../../leave/journey-facts.js';

/** The first day of parental leave that was asked for; until then its dates are nobody's omission. */
export const parentalLeaveAsked = ({
  parentalLeaveStart,
  overrides,
}: JourneyFacts): Temporal.PlainDate | undefined => overrides?.['parental-leave-start'] ?? parentalLeaveStart;

/** The same of a partner's additional birth leave. */
export const additionalBirthLeaveAsked = ({
  additionalBirthLeaveStart,
}: JourneyFacts): Temporal.PlainDate | undefined => additionalBirthLeaveStart;

export const asksParentalLeave = (facts: JourneyFacts): boolean => parentalLeaveAsked(facts) !== undefined;

export const asksAdditionalBirthLeave = (facts: JourneyFacts): boolean =>
  additionalBirthLeaveAsked(facts) !== undefined;
