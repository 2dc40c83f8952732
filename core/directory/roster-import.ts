import type { Employee, EmployeeRepository } from '../people/employee.js';
import type { User, UserRepository } from '../people/user.js';
import { failure, success, type Problem, type Result } from '../problem.js';
import { readRoster, type RosterRow } from './roster-file.js';

export interface RosterStores {
  readonly users: Pick<UserRepository, 'findByEmails' | 'saveMany'>;
  readonly employees: Pick<EmployeeRepository, 'findByPersonnelNumbers' | 'saveMany'>;
  readonly newId: () => string;
}

/** Everyone a roster names, checked and ready to be stored. */
export interface People {
  readonly users: readonly User[];
  readonly employees: readonly Employee[];
}

/**
 * Everyone a roster names, or everything that is wrong with it. Stores nothing. Known people (by e-mail address, by
 * personnel number) keep their ids; people whom the file does not name stay as they are.
 */
export async function checkRoster(stores: RosterStores, csv: string): Promise<Result<People>> {
  const rows = readRoster(csv);
  if (!rows.ok) return rows;
  const users = await toUsers(stores, rows.value);
  const employees = await toEmployees(stores, rows.value, users);
  return employees.ok ? success({ users: [...users.values()], employees: employees.value }) : employees;
}

export async function storePeople({ users, employees }: RosterStores, people: People): Promise<void> {
  await users.saveMany(people.users);
  await employees.saveMany(people.employees);
}

/** Managers and HR by e-mail address. */
async function toUsers(stores: RosterStores, rows: readonly RosterRow[]): Promise<Map<string, User>> {
  const users = new Map<string, User>();
  const emails = rows.filter(({ role }) => role !== 'employee').map(({ email }) => email);
  const byEmail = byKey(await stores.users.findByEmails(emails), ({ email }) => email);
  for (const row of rows) {
    if (row.role === 'employee' || row.chat === undefined) continue;
    const known = byEmail.get(row.email);
    users.set(row.email, {
      id: known?.id ?? stores.newId(),
      name: row.name,
      email: row.email,
      roles: [row.role],
      chat: row.chat,
      chatUserId: known?.chat === row.chat ? known.chatUserId : undefined,
      locale: row.locale,
      timeZone: row.time_zone,
      settings: known?.settings,
    });
  }
  return users;
}

async function toEmployees(
  stores: RosterStores,
  rows: readonly RosterRow[],
  users: ReadonlyMap<string, User>,
): Promise<Result<Employee[]>> {
  const rowsOfTeam = rows.filter((row) => row.manager_email !== undefined);
  const others = rowsOfTeam.flatMap((row) => row.manager_email ?? []).filter((email) => !users.has(email));
  const managers = byKey(await stores.users.findByEmails([...new Set(others)]), ({ email }) => email);
  const numbers = rowsOfTeam.map((row) => row.personnel_number);
  const known = byKey(
    await stores.employees.findByPersonnelNumbers(numbers),
    ({ personnelNumber }) => personnelNumber,
  );
  const employees: Employee[] = [];
  const problems: Problem[] = [];
  for (const row of rows) {
    if (row.manager_email === undefined) continue;
    const manager = users.get(row.manager_email) ?? managers.get(row.manager_email);
    if (!manager) {
      problems.push({ code: 'unknown-manager', facts: { line: row.line, manager: row.manager_email } });
      continue;
    }
    const id = known.get(row.personnel_number)?.id ?? stores.newId();
    employees.push(toEmployee(id, row, manager));
  }
  return problems.length > 0 ? failure(...problems) : success(employees);
}

const byKey = <T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, T> =>
  new Map(items.map((item) => [keyOf(item), item]));

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
