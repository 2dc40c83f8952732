import type { EmployeeRepository } from '../../people/employee.js';
import { isSamePerson } from '../../people/same-person.js';
import type { Subject } from '../../people/subject.js';
import type { UserRepository } from '../../people/user.js';

/** One human, as an employee, as a user, or as both. */
export interface Person {
  readonly employeeId?: string | undefined;
  readonly userId?: string | undefined;
}

export interface PersonStores {
  readonly users: Pick<UserRepository, 'get' | 'all'>;
  readonly employees: Pick<EmployeeRepository, 'get' | 'findByPersonnelNumber' | 'findByEmails'>;
}

/** Whom a subject is, in both roles. */
export const personOf = (stores: PersonStores, subject: Subject): Promise<Person> =>
  subject.kind === 'employee' ? personOfEmployee(stores, subject) : personOfUser(stores, subject);

async function personOfEmployee(
  { users, employees }: PersonStores,
  { employeeId }: { readonly employeeId: string },
): Promise<Person> {
  const employee = await employees.get(employeeId);
  const user = employee && (await users.all()).find((one) => isSamePerson(one, employee));
  return { employeeId, userId: user?.id };
}

async function personOfUser(
  { users, employees }: PersonStores,
  { userId }: { readonly userId: string },
): Promise<Person> {
  const user = await users.get(userId);
  if (!user) return { userId };
  const { personnelNumber, email } = user;
  const known = personnelNumber
    ? [await employees.findByPersonnelNumber(personnelNumber)]
    : await employees.findByEmails([email]);
  return { employeeId: known.find((one) => one && isSamePerson(user, one))?.id, userId };
}

export const subjectsOf = ({ employeeId, userId }: Person): Subject[] => [
  ...(employeeId === undefined ? [] : [{ kind: 'employee', employeeId } as const]),
  ...(userId === undefined ? [] : [{ kind: 'user', userId } as const]),
];
