import { todayIn, type Clock } from '../../clock.js';
import type { Audit } from '../../audit/act.js';
import type { JourneyRepository } from '../../journeys/journey.js';
import type { Journeys } from '../../journeys/journeys.js';
import type { SentMessageRepository } from '../../messages/sent-message.js';
import type { Ledger } from '../../outbox/ledger/ledger.js';
import { currentTenant } from '../../people/context.js';
import type { Employee, EmployeeRepository } from '../../people/employee.js';

export interface RestrictionNeeds {
  readonly employees: Pick<EmployeeRepository, 'get' | 'saveMany'>;
  readonly journeys: Pick<JourneyRepository, 'ofEmployees'>;
  readonly messages: Pick<SentMessageRepository, 'bySubject'>;
  readonly planned: Pick<Journeys, 'replanThese'>;
  readonly ledger: Pick<Ledger, 'redraw'>;
  readonly audit: Audit;
  readonly clock: Clock;
}

/**
 * From now on an employee's data is kept and used for nothing: nothing is planned, sent or shown of it, and nothing reported
 * with it. What stands in the chats is taken back or closed. False where nobody has that id.
 */
export async function restrict(needs: RestrictionNeeds, employeeId: string): Promise<boolean> {
  const restrictedOn = todayIn(currentTenant().timeZone, needs.clock);
  if (!(await keep(needs, employeeId, (before) => before.restrictedOn ?? restrictedOn))) return false;
  const shown = await needs.messages.bySubject({ kind: 'employee', employeeId });
  await needs.ledger.redraw(shown.map(({ id }) => id));
  needs.audit.note({ act: 'restricted', about: [{ kind: 'employee', employeeId }] });
  return true;
}

/** The data is used again, by what is known of it today. False where nobody has that id. */
export async function lift(needs: RestrictionNeeds, employeeId: string): Promise<boolean> {
  if (!(await keep(needs, employeeId, () => undefined))) return false;
  needs.audit.note({ act: 'released', about: [{ kind: 'employee', employeeId }] });
  return true;
}

async function keep(
  { employees, journeys, planned }: RestrictionNeeds,
  employeeId: string,
  since: (before: Employee) => Employee['restrictedOn'],
): Promise<boolean> {
  const employee = await employees.get(employeeId);
  if (!employee) return false;
  await employees.saveMany([{ ...employee, restrictedOn: since(employee) }]);
  await planned.replanThese((await journeys.ofEmployees([employeeId])).map(({ id }) => id));
  return true;
}
