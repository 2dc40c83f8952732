import type { Temporal } from 'temporal-polyfill';
import { isBefore } from '../../../plain-date.js';
import type { JourneyFacts } from '../../../leave/journey-facts.js';
import type { BenefitAfterContract } from '../../../leave/leave-plan.js';
import { sources } from '../sources.js';

/** Benefit after a contract that ends before the leave: where the birth comes within ten weeks after it, WAZO 3:10. */
export function benefitAfterContract(
  { contractEnd }: JourneyFacts,
  birth: Temporal.PlainDate,
  lastDay: Temporal.PlainDate,
): BenefitAfterContract | undefined {
  if (!contractEnd || !isBefore(contractEnd, lastDay)) return undefined;
  const lastBirthDate = contractEnd.add({ weeks: 10 });
  return { entitled: !isBefore(lastBirthDate, birth), lastBirthDate, source: sources.contractEnded };
}
