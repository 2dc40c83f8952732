import { currentTenant } from '../people/context.js';
import type { Employee } from '../people/employee.js';
import type { ProblemCode } from '../problem.js';
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
  return { ...journey, facts: withoutStale(facts, reported, employee) };
}

/** What was agreed for other days than those there are now, by the problem that says so. */
const stale = {
  'return-before-leave-end': 'returnDate',
  'spread-outside-range': 'spreadLeave',
  'spread-days-differ': 'spreadLeave',
} as const satisfies Partial<Record<ProblemCode, keyof ReportedFacts>>;

/**
 * Where leave now outlasts the agreed first day back, or has other days to spread, that has to be agreed anew; no birth is refused
 * over it.
 */
function withoutStale(
  facts: ReportedFacts,
  reported: Partial<ReportedFacts>,
  employee: Employee,
): ReportedFacts {
  const problems = problemsWith(facts, employee, currentTenant().country);
  const [code] = Object.keys(stale)
    .filter(isStaleCode)
    .filter((one) => problems.some((problem) => problem.code === one));
  const fact = code && stale[code];
  return fact && facts[fact] !== undefined && reported[fact] === undefined
    ? withoutStale({ ...facts, [fact]: undefined }, reported, employee)
    : facts;
}

const isStaleCode = (code: string): code is keyof typeof stale => code in stale;
