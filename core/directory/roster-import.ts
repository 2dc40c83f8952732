import type { Employee, EmployeeRepository } from '../people/employee.js';
import type { User, UserRepository } from '../people/user.js';
import type { Result } from '../problem.js';
import { differenceOf, type Difference, type ImportChoices } from './difference.js';
import { knownPeople } from './known-people.js';
import { readRoster } from './roster-file.js';

export interface RosterStores {
  readonly users: Pick<UserRepository, 'all' | 'saveMany'>;
  readonly employees: Pick<EmployeeRepository, 'all' | 'saveMany'>;
}

/** Everyone as the coach knew them, and what a roster makes of them. */
export interface CheckedRoster extends Difference {
  readonly before: { readonly users: readonly User[]; readonly employees: readonly Employee[] };
}

/**
 * What a roster makes of the people who are known, or everything that is wrong with it. Stores nothing. Known people (by
 * personnel number, else by address) keep their ids; people whom the file does not name stay as they are, unless it
 * is confirmed that they left.
 */
export async function checkRoster(
  { users, employees }: RosterStores,
  csv: string,
  choices: ImportChoices,
): Promise<Result<CheckedRoster>> {
  const rows = readRoster(csv);
  if (!rows.ok) return rows;
  const before = { users: await users.all(), employees: await employees.all() };
  const difference = differenceOf(rows.value, knownPeople(before.users, before.employees), choices);
  return difference.ok ? { ok: true, value: { ...difference.value, before } } : difference;
}

/** Throws `KeyTaken` where another import stored somebody at the same moment. */
export async function storePeople({ users, employees }: RosterStores, people: Difference): Promise<void> {
  if (people.parked.length > 0) await users.saveMany(people.parked);
  if (people.users.length > 0) await users.saveMany(people.users);
  if (people.employees.length > 0) await employees.saveMany(people.employees);
}
