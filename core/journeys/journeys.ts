import { inTenant } from '../people/context.js';
import type { Employee } from '../people/employee.js';
import type { Tenant } from '../people/tenant.js';
import type { Repositories } from '../../storage/repositories/index.js';
import { failure, success, type Result } from '../problem.js';
import type { Journey, ReportedFacts } from './journey.js';
import { problemsWith } from './plan-journey.js';
import { replan, type ReplanDependencies } from './replan.js';

export interface JourneyDependencies extends ReplanDependencies {
  readonly repositories: Repositories;
  /** Sets the tenant's alarm anew, after its outbox changed. */
  readonly setAlarm: (tenantId: string) => Promise<void>;
}

/** HR reports a journey: it is checked against the law, stored and planned. Nothing is stored where anything is wrong. */
export function reportJourney(
  deps: JourneyDependencies,
  tenant: Tenant,
  personnelNumber: string,
  facts: ReportedFacts,
): Promise<Result<Journey>> {
  return inTenant(tenant.id, async () => {
    const employee = await deps.repositories.employees.findByPersonnelNumber(personnelNumber);
    if (!employee) return failure({ code: 'unknown-employee', facts: { personnelNumber } });
    return checkAndStore(deps, tenant, employee, { id: deps.newId(), employeeId: employee.id, facts });
  });
}

/** Something happened in a journey: `changes` replace the facts of the same name, and the nudges follow. */
export function changeJourney(
  deps: JourneyDependencies,
  tenant: Tenant,
  journeyId: string,
  changes: Partial<ReportedFacts>,
): Promise<Result<Journey>> {
  return inTenant(tenant.id, async () => {
    const journey = await deps.repositories.journeys.get(journeyId);
    const employee = journey && (await deps.repositories.employees.get(journey.employeeId));
    if (!employee) return failure({ code: 'journey-gone' });
    const facts = withoutStaleReturn({ ...journey.facts, ...changes }, changes, employee, tenant);
    return checkAndStore(deps, tenant, employee, { ...journey, facts });
  });
}

/** Where leave now outlasts the agreed first day back, that day has to be agreed anew; no birth is refused over it. */
function withoutStaleReturn(
  facts: ReportedFacts,
  changes: Partial<ReportedFacts>,
  employee: Employee,
  tenant: Tenant,
): ReportedFacts {
  const isStale = problemsWith(facts, employee, tenant).some(
    ({ code }) => code === 'return-before-leave-end',
  );
  return isStale && changes.returnDate === undefined ? { ...facts, returnDate: undefined } : facts;
}

async function checkAndStore(
  deps: JourneyDependencies,
  tenant: Tenant,
  employee: Employee,
  journey: Journey,
): Promise<Result<Journey>> {
  const problems = problemsWith(journey.facts, employee, tenant);
  if (problems.length > 0) return failure(...problems);
  await storeJourney(deps, tenant, employee, journey);
  await deps.setAlarm(tenant.id);
  return success(journey);
}

/** Stores a journey that was checked and plans its nudges. The caller sets the alarm. */
export async function storeJourney(
  deps: JourneyDependencies,
  tenant: Tenant,
  employee: Employee,
  journey: Journey,
): Promise<void> {
  await deps.repositories.journeys.save(journey);
  await replan(deps, journey, employee, tenant);
}

/** Plans every journey of a tenant again: after a start, a new catalogue, a new law, or a crash between two writes. */
export function replanTenant(deps: JourneyDependencies, tenant: Tenant): Promise<void> {
  return inTenant(tenant.id, async () => {
    const { employees, journeys } = deps.repositories;
    const all = await journeys.all();
    const byId = new Map(
      (await employees.getMany(all.map(({ employeeId }) => employeeId))).map((one) => [one.id, one]),
    );
    for (const journey of all) {
      const employee = byId.get(journey.employeeId);
      if (employee) await replan(deps, journey, employee, tenant);
    }
    await deps.setAlarm(tenant.id);
  });
}
