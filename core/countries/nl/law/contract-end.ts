import type { Temporal } from 'temporal-polyfill';
import { isAfter, isBefore } from '../../../plain-date.js';
import type { JourneyFacts } from '../../../leave/journey-facts.js';
import type { BenefitAfterContract, Deadline } from '../../../leave/leave-plan.js';
import type { Rules } from './rules.js';
import { sources } from '../sources.js';

interface BirthDates {
  /** The probable day of birth. */
  readonly dueDate: Temporal.PlainDate;
  readonly birth: Temporal.PlainDate;
}

/** Benefit after a contract that ends before the leave: where the probable or the actual birth comes soon enough after it, WAZO 3:10. */
export function benefitAfterContract(
  rules: Rules,
  { contractEnd }: JourneyFacts,
  { dueDate, birth }: BirthDates,
  lastDay: Temporal.PlainDate,
): BenefitAfterContract | undefined {
  if (!contractEnd || !isBefore(contractEnd, lastDay)) return undefined;
  const lastBirthDate = contractEnd.add(rules.benefitAfterContract);
  const entitled = [dueDate, birth].some((day) => !isAfter(day, lastBirthDate));
  return { entitled, lastBirthDate, source: sources.contractEnded };
}

/**
 * The written notice of whether a contract goes on, and on which terms, BW 7:668: for everyone, and at the latest a month before
 * it ends. A contract of less than half a year asks for none; how long it was is not known here, so it is told of every one.
 */
export const contractNotice = (
  { contractNotice: notice }: Rules,
  { contractEnd }: JourneyFacts,
): Deadline[] =>
  contractEnd
    ? [{ id: 'contract-notice', on: contractEnd.subtract(notice), source: sources.contractNotice }]
    : [];
