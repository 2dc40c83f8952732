import { countryCodes, jurisdictionOf } from '../countries/registry.js';
import type { JourneyFacts } from '../leave/journey-facts.js';
import type { FactProblem } from '../leave/jurisdiction.js';
import type { LeavePlan } from '../leave/leave-plan.js';
import { withEmployerTerms } from '../leave/with-employer-terms.js';
import type { Employee } from '../people/employee.js';
import type { Tenant } from '../people/tenant.js';
import type { Problem } from '../problem.js';
import type { Journey, ReportedFacts } from './journey.js';

/** All the law needs to know: what HR reported, and what the roster says of the employee. */
export function factsOf(
  reported: ReportedFacts,
  employee: Pick<Employee, 'weeklyHours' | 'contractEnd'>,
): JourneyFacts {
  return { ...reported, weeklyHours: employee.weeklyHours, contractEnd: employee.contractEnd };
}

/** The country whose law an employee's leave is under: where they work. Undefined where no law of it is built in. */
const countryOf = (employee: Employee, employerCountry: string): string | undefined =>
  countryCodes.find((code) => code === (employee.country ?? employerCountry));

/** By whose law, and by whose own terms, someone's leave is planned. */
export type Employer = Pick<Tenant, 'country' | 'terms'>;

/** Whether anything is planned for this employee: they work here, in a country whose law is known, and their data may be used. */
export const isFollowed = (employee: Employee, employerCountry: string): boolean =>
  employee.leftOn === undefined &&
  employee.restrictedOn === undefined &&
  countryOf(employee, employerCountry) !== undefined;

/**
 * What the law of a country makes of a journey: the law of where the employee works, or, for one who moved to where none is
 * known, the employer's, by which the journey began. Beside it stands what the employer gives.
 */
export function leavePlanOf(journey: Journey, employee: Employee, employer: Employer): LeavePlan {
  const country = countryOf(employee, employer.country) ?? employer.country;
  return withEmployerTerms(jurisdictionOf(country).derive(factsOf(journey.facts, employee)), employer.terms);
}

/** What is wrong with reported facts; empty when they can be planned. */
export function problemsWith(
  reported: ReportedFacts,
  employee: Employee,
  employerCountry: string,
): Problem[] {
  if (employee.restrictedOn) return [{ code: 'restricted', facts: { employee: employee.name } }];
  const country = countryOf(employee, employerCountry);
  if (country === undefined)
    return [{ code: 'law-unknown', facts: { country: employee.country ?? '', employee: employee.name } }];
  return jurisdictionOf(country)
    .check(factsOf(reported, employee))
    .map((problem) => toProblem(problem, employee.name));
}

/** A problem of the law as one a person can be told, with the range that was allowed and whose journey it is. */
export function toProblem({ code, allowed, value }: FactProblem, employee?: string): Problem {
  const facts = {
    ...allowed,
    ...(value !== undefined && { value }),
    ...(employee !== undefined && { employee }),
  };
  return { code, facts };
}
