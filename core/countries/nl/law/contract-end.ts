import type { Temporal } from 'temporal-polyfill';
import { isAfter, isBefore } from '../../../plain-date.js';
import type { JourneyFacts } from '../../../leave/journey-facts.js';
import type { BenefitAfterContract } from '../../../leave/leave-plan.js';
import type { Rules } from './rules.js';
import { sources } from '../sources.js';

/** Benefit after a contract that ends before the leave: where the birth comes soon enough after it, WAZO 3:10. */
export function benefitAfterContract(
  rules: Rules,
  { contractEnd }: JourneyFacts,
  birth: Temporal.PlainDate,
  lastDay: Temporal.PlainDate,
): BenefitAfterContract | undefined {
  if (!contractEnd || !isBefore(contractEnd, lastDay)) return undefined;
  const lastBirthDate = contractEnd.add(rules.benefitAfterContract);
  return { entitled: !isAfter(birth, lastBirthDate), lastBirthDate, source: sources.contractEnded };
}
