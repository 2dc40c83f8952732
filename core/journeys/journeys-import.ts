import { todayIn, type Clock } from '../clock.js';
import { currentTenant } from '../people/context.js';
import type { Employee, EmployeeRepository } from '../people/employee.js';
import { failure, success, type Problem, type Result } from '../problem.js';
import type { Journey, JourneyRepository, ReportedFacts } from './journey.js';
import { readJourneys } from './journeys-file.js';
import type { CheckedJourney } from './journeys.js';
import { problemsWith } from './plan-journey.js';

export interface JourneyLookup {
  readonly employees: Pick<EmployeeRepository, 'findByPersonnelNumber'>;
  readonly journeys: Pick<JourneyRepository, 'ofEmployees'>;
  readonly clock: Clock;
  readonly newId: () => string;
}

/**
 * The journeys of a file, or everything that is wrong with them. Stores nothing. A journey that is there already (same
 * employee, role and expected day) keeps its id, so that a file can be imported again. `joining` are employees who are
 * about to be stored: they count as they will be.
 */
export async function checkJourneys(
  lookup: JourneyLookup,
  yaml: string,
  joining: readonly Employee[] = [],
): Promise<Result<CheckedJourney[]>> {
  const { timeZone, country } = currentTenant();
  const reported = readJourneys(yaml, todayIn(timeZone, lookup.clock));
  if (!reported.ok) return reported;
  const byNumber = new Map(joining.map((employee) => [employee.personnelNumber, employee]));
  const checked: CheckedJourney[] = [];
  const problems: Problem[] = [];
  for (const { personnelNumber, facts, line } of reported.value) {
    const employee =
      byNumber.get(personnelNumber) ?? (await lookup.employees.findByPersonnelNumber(personnelNumber));
    if (!employee) problems.push({ code: 'unknown-employee', facts: { line, personnelNumber } });
    else {
      problems.push(...problemsWith(facts, employee, country).map((problem) => atLine(problem, line)));
      checked.push({ employee, journey: await toJourney(lookup, employee, facts) });
    }
  }
  return problems.length > 0 ? failure(...problems) : success(checked);
}

const atLine = ({ code, facts }: Problem, line: number): Problem => ({ code, facts: { line, ...facts } });

async function toJourney(
  { journeys, newId }: JourneyLookup,
  employee: Employee,
  facts: ReportedFacts,
): Promise<Journey> {
  const known = await journeys.ofEmployees([employee.id]);
  const same = known.find((journey) => isSameJourney(journey.facts, facts));
  return { id: same?.id ?? newId(), employeeId: employee.id, facts };
}

function isSameJourney(a: ReportedFacts, b: ReportedFacts): boolean {
  const expected = ({ dueDate, placementDate }: ReportedFacts): string | undefined =>
    (dueDate ?? placementDate)?.toString();
  return a.role === b.role && expected(a) === expected(b);
}
