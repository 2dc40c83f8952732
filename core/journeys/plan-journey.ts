import { countryCodes, jurisdictionOf } from '../countries/registry.js';
import { isOwnEmployee } from '../leave/employment.js';
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
  { weeklyHours, contractEnd, employment }: Pick<Employee, 'weeklyHours' | 'contractEnd' | 'employment'>,
): JourneyFacts {
  return { ...reported, weeklyHours, contractEnd, employment };
}

/** Where an employee works, and the country whose law their leave is under. */
type Whereabouts = Pick<ReportedFacts, 'countryOfWork' | 'governingLaw'>;

/** By whose law, and by whose own terms, someone's leave is planned. */
export type Employer = Pick<Tenant, 'country' | 'terms'>;

/** The country whose law would hold: the one that governs the employment, as HR said, else where the employee works. */
const countryOf = (
  { governingLaw, countryOfWork }: Whereabouts,
  employee: Pick<Employee, 'country'>,
  employerCountry: string,
): string => governingLaw ?? countryOfWork ?? employee.country ?? employerCountry;

/** The country whose law an employee's leave is under; undefined where that law is not built in. */
export const lawOf = (
  facts: Whereabouts,
  employee: Pick<Employee, 'country'>,
  employerCountry: string,
): string | undefined => countryCodes.find((code) => code === countryOf(facts, employee, employerCountry));

/** Whether anything is planned for this employee: they work here, under a law that is known, and their data may be used. */
export const isFollowed = (facts: Whereabouts, employee: Employee, employerCountry: string): boolean =>
  employee.leftOn === undefined &&
  employee.restrictedOn === undefined &&
  lawOf(facts, employee, employerCountry) !== undefined;

/** What the law makes of a journey, and beside it what the employer gives its own people; nothing at all under a law that nobody here knows. */
export function leavePlanOf(journey: Journey, employee: Employee, employer: Employer): LeavePlan {
  const known = plans.get(journey);
  if (known?.employee === employee && known.employer === employer) return known.plan;
  const plan = derivePlan(journey, employee, employer);
  plans.set(journey, { employee, employer, plan });
  return plan;
}

/** By a journey as it was read: whoever looks whether a nudge is still asked, and then words it, needs its plan twice. */
const plans = new WeakMap<
  Journey,
  { readonly employee: Employee; readonly employer: Employer; readonly plan: LeavePlan }
>();

function derivePlan({ facts }: Journey, employee: Employee, employer: Employer): LeavePlan {
  const country = lawOf(facts, employee, employer.country);
  if (country === undefined)
    return unknownPlan(facts, countryOf(facts, employee, employer.country), employer.country);
  const plan = jurisdictionOf(country).derive(factsOf(facts, employee));
  return isOwnEmployee(employee) ? withEmployerTerms(plan, employer.terms) : plan;
}

const unknownPlan = ({ announcedOn }: ReportedFacts, lawUnknown: string, country: string): LeavePlan => ({
  country,
  lawUnknown,
  lawFrom: announcedOn,
  leave: [],
  windows: [],
  deadlines: [],
  anchors: { A: announcedOn },
  entitlements: [],
  overrides: [],
});

/** What is wrong with reported facts; empty when they can be planned. */
export function problemsWith(
  reported: ReportedFacts,
  employee: Employee,
  employerCountry: string,
): Problem[] {
  if (employee.restrictedOn) return [{ code: 'restricted', facts: { employee: employee.name } }];
  const country = lawOf(reported, employee, employerCountry);
  if (country === undefined) {
    // Nothing is planned of these under any law.
    if (reported.withdrawnOn ?? reported.lossReportedOn) return [];
    const unknown = countryOf(reported, employee, employerCountry);
    return [{ code: 'law-unknown', facts: { country: unknown, employee: employee.name } }];
  }
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
