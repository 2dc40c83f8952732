import type { Duty } from '../../leave/duty.js';
import type { JourneyFacts } from '../../leave/journey-facts.js';

/** Until it is asked for, a right to choose is nobody's omission. */
const parentalLeave = ({ parentalLeaveStart, overrides }: JourneyFacts): boolean =>
  (parentalLeaveStart ?? overrides?.['parental-leave-start']) !== undefined;
const additionalBirthLeave = ({ additionalBirthLeaveStart }: JourneyFacts): boolean =>
  additionalBirthLeaveStart !== undefined;
const placementLeave = ({ leaveStart, overrides }: JourneyFacts): boolean =>
  (leaveStart ?? overrides?.['leave-start']) !== undefined;
const spreadLeave = ({ spreadLeave: agreed }: JourneyFacts): boolean => agreed !== undefined;
const always = (): boolean => true;

const endOfRight: Duty = { by: 'nobody' };

/** Who acts by each legal date of a Dutch plan, by its id. The articles stand at the dates themselves. */
export const duties: Readonly<Record<string, Duty>> = {
  'risk-briefing': { by: 'manager' },
  'start-notice': { by: 'employee', isMet: placementLeave },
  'uwv-claim': { by: 'hr' },
  'uwv-claim-final': { by: 'hr', metWith: 'uwv-claim' },
  'birth-report': { by: 'employee', isMet: ({ birthDate }) => birthDate !== undefined },
  'spread-leave': { by: 'employee', isMet: spreadLeave, isFree: always },
  'spread-leave-answer': { by: 'hr', isMet: spreadLeave, isFree: always },
  'six-month-end': endOfRight,
  'nine-month-end': endOfRight,
  'dismissal-ban': endOfRight,
  'parental-leave-plan': { by: 'employee', isMet: parentalLeave, isFree: always },
  'parental-leave-move': { by: 'manager', isFree: always },
  'paid-leave-last-call': { by: 'employee', isFree: always },
  'paid-leave-claim': { by: 'hr', isFree: (facts) => !parentalLeave(facts) },
  'partner-notice': { by: 'employee', isMet: ({ birthLeaveStart }) => birthLeaveStart !== undefined },
  'partner-birth-week': { by: 'employee', isFree: always },
  'partner-additional': { by: 'employee', isFree: always },
  'additional-birth-notice': { by: 'employee', isMet: additionalBirthLeave, isFree: always },
  'additional-birth-move': { by: 'manager', isFree: always },
  'additional-birth-claim': { by: 'hr', isFree: (facts) => !additionalBirthLeave(facts) },
  'adoption-notice': { by: 'employee', isMet: placementLeave },
  'adoption-claim': { by: 'hr' },
  'adoption-claim-final': { by: 'hr', metWith: 'adoption-claim' },
  'contract-notice': { by: 'hr' },
  'mother-died-report': { by: 'employee', isMet: ({ motherDiedOn }) => motherDiedOn !== undefined },
  'mother-died': { by: 'employee' },
  'mother-died-reclaim': { by: 'hr' },
};
