import type { Employee, EmployeeRepository } from '../people/employee.js';
import type { StandInRepository } from '../people/stand-in.js';
import type { User, UserRepository } from '../people/user.js';
import { isSamePerson } from '../people/same-person.js';
import type { Journey, JourneyRepository } from './journey.js';

interface FollowedStores {
  readonly journeys: Pick<JourneyRepository, 'all' | 'ofEmployees'>;
  readonly employees: Pick<EmployeeRepository, 'managedBy'>;
  readonly standIns: Pick<StandInRepository, 'by'>;
}

/** Every journey that may concern this user: of their team, of the teams they stand in for at any time, for HR all. */
export async function followedBy(
  { journeys, employees, standIns }: FollowedStores,
  user: User,
): Promise<Journey[]> {
  if (user.roles.includes('hr')) return journeys.all();
  const managers = [user.id, ...(await standIns.by(user.id)).map(({ managerId }) => managerId)];
  const teams = await Promise.all([...new Set(managers)].map((managerId) => employees.managedBy(managerId)));
  return journeys.ofEmployees(teams.flat().map(({ id }) => id));
}

/** The users among these employees: when they are away, their work passes to others. */
export async function usersAmong(
  users: Pick<UserRepository, 'findByEmails'>,
  employees: readonly Employee[],
): Promise<User[]> {
  const found = await users.findByEmails([...new Set(employees.flatMap(({ email }) => email ?? []))]);
  return found.filter((user) => employees.some((employee) => isSamePerson(user, employee)));
}
