import { jurisdictionOf } from '../countries/registry.js';
import type { JourneyFacts } from '../leave/journey-facts.js';
import type { FactProblem } from '../leave/jurisdiction.js';
import type { LeavePlan } from '../leave/leave-plan.js';
import type { Employee } from '../people/employee.js';
import type { Problem } from '../problem.js';
import type { Journey, ReportedFacts } from './journey.js';

/** All the law needs to know: what HR reported, and what the roster says of the employee. */
export function factsOf(
  reported: ReportedFacts,
  employee: Pick<Employee, 'weeklyHours' | 'contractEnd'>,
): JourneyFacts {
  return { ...reported, weeklyHours: employee.weeklyHours, contractEnd: employee.contractEnd };
}

/** What the law of a country makes of a journey. */
export function leavePlanOf(journey: Journey, employee: Employee, country: string): LeavePlan {
  return jurisdictionOf(country).derive(factsOf(journey.facts, employee));
}

/** What is wrong with reported facts; empty when they can be planned. */
export function problemsWith(reported: ReportedFacts, employee: Employee, country: string): Problem[] {
  return jurisdictionOf(country)
    .check(factsOf(reported, employee))
    .map((problem) => toProblem(problem, employee.name));
}

/** A problem of the law as one a person can be told, with the range that was allowed and whose journey it is. */
export function toProblem({ code, allowed }: FactProblem, employee?: string): Problem {
  return { code, facts: { ...allowed, ...(employee === undefined ? {} : { employee }) } };
}
