import { todayIn } from '../clock.js';
import type { Employee } from '../people/employee.js';
import { inTenant } from '../people/context.js';
import type { Tenant } from '../people/tenant.js';
import { failure, success, type Problem, type Result } from '../problem.js';
import type { Journey, ReportedFacts } from './journey.js';
import { readJourneys, type ReportedJourney } from './journeys-file.js';
import { storeJourney, type JourneyDependencies } from './journeys.js';
import { problemsWith } from './plan-journey.js';

/** A journey of a file that can be planned, and whose it is. */
export interface CheckedJourney {
  readonly journey: Journey;
  readonly employee: Employee;
}

/**
 * Reports every journey of a file. A journey that is there already (same employee, role and expected day) is updated, so
 * that a file can be imported again. With anything wrong in the file nothing is stored.
 */
export async function importJourneys(
  deps: JourneyDependencies,
  tenant: Tenant,
  yaml: string,
): Promise<Result<Journey[]>> {
  const checked = await checkJourneys(deps, tenant, yaml);
  if (!checked.ok) return checked;
  await storeJourneys(deps, tenant, checked.value);
  return success(checked.value.map(({ journey }) => journey));
}

/**
 * The journeys of a file, or everything that is wrong with them. Stores nothing. `joining` are employees who are about to be
 * stored: they count as they will be.
 */
export function checkJourneys(
  deps: JourneyDependencies,
  tenant: Tenant,
  yaml: string,
  joining: readonly Employee[] = [],
): Promise<Result<CheckedJourney[]>> {
  return inTenant(tenant.id, async () => {
    const reported = readJourneys(yaml, todayIn(tenant.timeZone, deps.clock));
    return reported.ok ? checkAll(deps, tenant, reported.value, joining) : reported;
  });
}

/** Stores and plans journeys that were checked, and sets the alarm. */
export function storeJourneys(
  deps: JourneyDependencies,
  tenant: Tenant,
  checked: readonly CheckedJourney[],
): Promise<void> {
  return inTenant(tenant.id, async () => {
    for (const { journey, employee } of checked) await storeJourney(deps, tenant, employee, journey);
    await deps.setAlarm(tenant.id);
  });
}

async function checkAll(
  deps: JourneyDependencies,
  tenant: Tenant,
  reported: readonly ReportedJourney[],
  joining: readonly Employee[],
): Promise<Result<CheckedJourney[]>> {
  const byNumber = new Map(joining.map((employee) => [employee.personnelNumber, employee]));
  const checked: CheckedJourney[] = [];
  const problems: Problem[] = [];
  for (const { personnelNumber, facts, line } of reported) {
    const employee =
      byNumber.get(personnelNumber) ??
      (await deps.repositories.employees.findByPersonnelNumber(personnelNumber));
    if (!employee) problems.push({ code: 'unknown-employee', facts: { line, personnelNumber } });
    else {
      problems.push(...problemsWith(facts, employee, tenant).map((problem) => atLine(problem, line)));
      checked.push({ employee, journey: await toJourney(deps, employee, facts) });
    }
  }
  return problems.length > 0 ? failure(...problems) : success(checked);
}

const atLine = ({ code, facts }: Problem, line: number): Problem => ({ code, facts: { line, ...facts } });

async function toJourney(
  deps: JourneyDependencies,
  employee: Employee,
  facts: ReportedFacts,
): Promise<Journey> {
  const known = await deps.repositories.journeys.ofEmployees([employee.id]);
  const same = known.find((journey) => isSameJourney(journey.facts, facts));
  return { id: same?.id ?? deps.newId(), employeeId: employee.id, facts };
}

function isSameJourney(a: ReportedFacts, b: ReportedFacts): boolean {
  const expected = ({ dueDate, placementDate }: ReportedFacts): string | undefined =>
    (dueDate ?? placementDate)?.toString();
  return a.role === b.role && expected(a) === expected(b);
}
