import type { Temporal } from 'temporal-polyfill';
import type { Employee } from '../people/employee.js';
import { inTenant } from '../people/tenant-context.js';
import type { Tenant } from '../people/tenant.js';
import { failure, success, type Problem, type Result } from '../problem.js';
import type { Journey, ReportedFacts } from './journey.js';
import { readJourneys, type ReportedJourney } from './journeys-file.js';
import { storeJourney, type JourneyDependencies } from './journeys.js';
import { problemsWith } from './plan-journey.js';

/**
 * Reports every journey of a file. A journey that is there already (same employee, role and expected day) is updated, so
 * that a file can be imported again. With anything wrong in the file nothing is stored.
 */
export function importJourneys(
  deps: JourneyDependencies,
  tenant: Tenant,
  yaml: string,
): Promise<Result<Journey[]>> {
  return inTenant(tenant.id, async () => {
    const reported = readJourneys(yaml, localToday(deps, tenant));
    if (!reported.ok) return reported;
    const checked = await checkAll(deps, tenant, reported.value);
    if (!checked.ok) return checked;
    for (const { journey, employee } of checked.value) await storeJourney(deps, tenant, employee, journey);
    await deps.setAlarm(tenant.id);
    return success(checked.value.map(({ journey }) => journey));
  });
}

interface Checked {
  readonly journey: Journey;
  readonly employee: Employee;
}

async function checkAll(
  deps: JourneyDependencies,
  tenant: Tenant,
  reported: readonly ReportedJourney[],
): Promise<Result<Checked[]>> {
  const checked: Checked[] = [];
  const problems: Problem[] = [];
  for (const { personnelNumber, facts } of reported) {
    const employee = await deps.repositories.employees.findByPersonnelNumber(personnelNumber);
    if (!employee) problems.push({ code: 'unknown-employee', facts: { personnelNumber } });
    else {
      problems.push(...problemsWith(facts, employee, tenant));
      checked.push({ employee, journey: await toJourney(deps, employee, facts) });
    }
  }
  return problems.length > 0 ? failure(...problems) : success(checked);
}

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

function localToday({ clock }: JourneyDependencies, tenant: Tenant): Temporal.PlainDate {
  return clock.now().toZonedDateTimeISO(tenant.timeZone).toPlainDate();
}
