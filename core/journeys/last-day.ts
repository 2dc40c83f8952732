import type { Temporal } from 'temporal-polyfill';
import { arrivalDays } from '../coaching/arrival-days.js';
import type { Catalogue } from '../coaching/catalogue.js';
import { planMilestones } from '../coaching/planner.js';
import { longerDays } from '../leave/with-employer-terms.js';
import type { Employee } from '../people/employee.js';
import { later } from '../plain-date.js';
import type { Journey, ReportedFacts } from './journey.js';
import { factsOf, leavePlanOf, type Employer } from './plan-journey.js';
import { expectedDay } from './same-journey.js';

/**
 * The day on which a journey is over: its last milestone may not arrive any more, and its last planned leave has ended. One that
 * was withdrawn is over on that day.
 */
export function lastDayOfJourney(
  catalogue: Catalogue,
  journey: Journey,
  employee: Employee,
  employer: Employer,
): Temporal.PlainDate {
  const { announcedOn, withdrawnOn } = journey.facts;
  if (withdrawnOn) return withdrawnOn;
  const plan = leavePlanOf(journey, employee, employer);
  const facts = factsOf(journey.facts, employee);
  const milestones = planMilestones(catalogue.all, facts, plan);
  const days = milestones.map((planned) => arrivalDays(planned, facts, plan).expiresOn);
  const longer = longerDays(plan).map(({ to }) => to);
  const unknown = plan.lawUnknown === undefined ? [] : [lastOfUnknown(journey.facts)];
  return [...days, ...plan.leave.map(({ to }) => to), ...longer, ...unknown].reduce(later, announcedOn);
}

/** Under a law that nobody here knows nothing is planned: it is kept as long as leave after a child mostly takes. */
const lastOfUnknown = (facts: ReportedFacts): Temporal.PlainDate =>
  (expectedDay(facts) ?? facts.birthDate ?? facts.announcedOn).add({ years: 1 });
