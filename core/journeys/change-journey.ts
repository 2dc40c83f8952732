import { currentTenant } from '../people/context.js';
import type { Employee } from '../people/employee.js';
import type { Journey, ReportedFacts } from './journey.js';
import { problemsWith } from './plan-journey.js';

/**
 * The journey with what is reported now: what a report does not mention stays, so a birth or a day that HR set is not lost. One
 * that was withdrawn holds again, unless that is what is reported.
 */
export function withReported(
  journey: Journey,
  reported: Partial<ReportedFacts>,
  employee: Employee,
): Journey {
  const facts = { ...journey.facts, ...reported, withdrawnOn: reported.withdrawnOn };
  return { ...journey, facts: withoutStaleReturn(facts, reported, employee) };
}

/** Where leave now outlasts the agreed first day back, that day has to be agreed anew; no birth is refused over it. */
function withoutStaleReturn(
  facts: ReportedFacts,
  reported: Partial<ReportedFacts>,
  employee: Employee,
): ReportedFacts {
  const isStale = problemsWith(facts, employee, currentTenant().country).some(
    ({ code }) => code === 'return-before-leave-end',
  );
  return isStale && reported.returnDate === undefined ? { ...facts, returnDate: undefined } : facts;
}
