import type { Duty } from '../../leave/duty.js';
import type { JourneyFacts } from '../../leave/journey-facts.js';
import { asksAdditionalBirthLeave, asksParentalLeave } from './law/asked-for.js';

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
  'parental-leave-plan': { by: 'employee', isMet: asksParentalLeave, isFree: always },
  'parental-leave-move': { by: 'manager', isFree: always },
  'paid-leave-last-call': { by: 'employee', isFree: always },
  'paid-leave-claim': { by: 'hr', isFree: (facts) => !asksParentalLeave(facts) },
  'partner-notice': { by: 'employee', isMet: ({ birthLeaveStart }) => birthLeaveStart !== undefined },
  'partner-birth-week': { by: 'employee', isFree: always },
  'partner-additional': { by: 'employee', isFree: always },
  'additional-birth-notice': { by: 'employee', isMet: asksAdditionalBirthLeave, isFree: always },
  'additional-birth-move': { by: 'manager', isFree: always },
  'additional-birth-claim': { by: 'hr', isFree: (facts) => !asksAdditionalBirthLeave(facts) },
  'adoption-notice': { by: 'employee', isMet: placementLeave },
  'adoption-claim': { by: 'hr' },
  'adoption-claim-final': { by: 'hr', metWith: 'adoption-claim' },
  'contract-notice': { by: 'hr' },
  'mother-died-report': { by: 'employee', isMet: ({ motherDiedOn }) => motherDiedOn !== undefined },
  'mother-died': { by: 'employee' },
  'mother-died-reclaim': { by: 'hr' },
};
