import type { Repositories } from '../../storage/repositories/index.js';
import { failure, success, type Problem, type Result } from '../problem.js';
import type { Employee } from '../people/employee.js';
import { readRoster, type RosterRow } from './roster-file.js';
import { inTenant } from '../people/context.js';
import type { Tenant } from '../people/tenant.js';
import type { User } from '../people/user.js';

export interface RosterDependencies {
  readonly repositories: Pick<Repositories, 'users' | 'employees'>;
  readonly newId: () => string;
}

/** How many people an import stored. */
export interface RosterSummary {
  readonly users: number;
  readonly employees: number;
}

/** Everyone a roster names, checked and ready to be stored. */
export interface People {
  readonly users: readonly User[];
  readonly employees: readonly Employee[];
}

/**
 * Imports a roster: new people are added, known ones (by e-mail address, by personnel number) are updated. People whom the
 * file does not name stay as they are. With anything wrong in the file nothing is stored.
 */
export async function importRoster(
  deps: RosterDependencies,
  tenant: Tenant,
  csv: string,
): Promise<Result<RosterSummary>> {
  const people = await checkRoster(deps, tenant, csv);
  if (!people.ok) return people;
  await storePeople(deps, tenant, people.value);
  return success({ users: people.value.users.length, employees: people.value.employees.length });
}

/** Everyone a roster names, or everything that is wrong with it. Stores nothing. */
export function checkRoster(deps: RosterDependencies, tenant: Tenant, csv: string): Promise<Result<People>> {
  return inTenant(tenant.id, async () => {
    const rows = readRoster(csv);
    if (!rows.ok) return rows;
    const users = await toUsers(deps, rows.value);
    const employees = await toEmployees(deps, rows.value, users);
    return employees.ok ? success({ users: [...users.values()], employees: employees.value }) : employees;
  });
}

export function storePeople(
  { repositories }: RosterDependencies,
  tenant: Tenant,
  { users, employees }: People,
): Promise<void> {
  return inTenant(tenant.id, async () => {
    await repositories.users.saveMany(users);
    await repositories.employees.saveMany(employees);
  });
}

/** Managers and HR by e-mail address. */
async function toUsers(
  { repositories, newId }: RosterDependencies,
  rows: readonly RosterRow[],
): Promise<Map<string, User>> {
  const users = new Map<string, User>();
  for (const row of rows) {
    if (row.role === 'employee' || row.chat === undefined) continue;
    const known = await repositories.users.findByEmail(row.email);
    users.set(row.email, {
      id: known?.id ?? newId(),
      name: row.name,
      email: row.email,
      roles: [row.role],
      chat: row.chat,
      chatUserId: known?.chat === row.chat ? known.chatUserId : undefined,
      locale: row.locale,
      timeZone: row.time_zone,
    });
  }
  return users;
}

async function toEmployees(
  { repositories, newId }: RosterDependencies,
  rows: readonly RosterRow[],
  users: ReadonlyMap<string, User>,
): Promise<Result<Employee[]>> {
  const employees: Employee[] = [];
  const problems: Problem[] = [];
  for (const row of rows) {
    if (row.manager_email === undefined) continue;
    const manager = users.get(row.manager_email) ?? (await repositories.users.findByEmail(row.manager_email));
    if (!manager) {
      problems.push({ code: 'unknown-manager', facts: { line: row.line, manager: row.manager_email } });
      continue;
    }
    const known = await repositories.employees.findByPersonnelNumber(row.personnel_number);
    employees.push(toEmployee(known?.id ?? newId(), row, manager));
  }
  return problems.length > 0 ? failure(...problems) : success(employees);
}

function toEmployee(id: string, row: RosterRow, manager: User): Employee {
  return {
    id,
    name: row.name,
    email: row.email,
    personnelNumber: row.personnel_number,
    managerId: manager.id,
    team: row.team,
    weeklyHours: row.weekly_hours,
    contractEnd: row.contract_end,
  };
}
