import { todayIn, type Clock } from '../../clock.js';
import { logFault } from '../../log-fault.js';
import type { Log } from '../../log.js';
import { currentTenant } from '../../people/context.js';
import type { Employee, EmployeeRepository } from '../../people/employee.js';
import { isSamePerson } from '../../people/same-person.js';
import type { User, UserRepository } from '../../people/user.js';
import { isAfter } from '../../plain-date.js';
import type { Temporal } from 'temporal-polyfill';
import type { Person } from '../person/person.js';

/** So long a roster or HR can still say that someone did not leave after all; two weeks are left for the chats. */
const GRACE_DAYS = 14;

export interface LeaverNeeds {
  readonly users: Pick<UserRepository, 'all' | 'keepLeft'>;
  readonly employees: Pick<EmployeeRepository, 'all'>;
  /** Removes everything of someone, here and in the chats; may be asked again. */
  readonly erasePerson: (person: Person) => Promise<void>;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Removes who left the employer, within thirty days of its being known. A user has left who has no role, was not put aside by
 * hand, and does not work here as an employee; of them it is noted since when.
 */
export async function eraseLeavers(needs: LeaverNeeds): Promise<void> {
  const today = todayIn(currentTenant().timeZone, needs.clock);
  const employees = await needs.employees.all();
  const users = await needs.users.all();
  for (const user of users) await noteWhether(needs, user, hasLeft(user, employees), today);
  for (const person of [...leftEmployees(employees, users, today), ...leftUsers(users, employees, today)])
    await logFault(needs, {}, 'someone who left could not be removed; it is tried again', () =>
      needs.erasePerson(person),
    );
}

const hasLeft = (user: User, employees: readonly Employee[]): boolean =>
  user.roles.length === 0 &&
  (user.taken ?? []).length === 0 &&
  !employees.some((one) => one.leftOn === undefined && isSamePerson(user, one));

async function noteWhether(
  { users }: LeaverNeeds,
  { id, leftOn }: User,
  isGone: boolean,
  today: Temporal.PlainDate,
): Promise<void> {
  if (isGone !== (leftOn !== undefined)) await users.keepLeft(id, isGone ? today : undefined);
}

const isDue = (leftOn: Temporal.PlainDate | undefined, today: Temporal.PlainDate): boolean =>
  leftOn !== undefined && !isAfter(leftOn.add({ days: GRACE_DAYS }), today);

/** With the user they were, unless that one has a role here. */
const leftEmployees = (
  employees: readonly Employee[],
  users: readonly User[],
  today: Temporal.PlainDate,
): Person[] =>
  employees
    .filter(({ leftOn }) => isDue(leftOn, today))
    .map((employee) => {
      const user = users.find((one) => isSamePerson(one, employee));
      return { employeeId: employee.id, userId: user && hasLeft(user, employees) ? user.id : undefined };
    });

const leftUsers = (
  users: readonly User[],
  employees: readonly Employee[],
  today: Temporal.PlainDate,
): Person[] =>
  users
    .filter((user) => hasLeft(user, employees) && isDue(user.leftOn, today))
    .filter((user) => !employees.some((one) => isSamePerson(user, one)))
    .map(({ id }) => ({ userId: id }));
