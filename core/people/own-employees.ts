import type { Employee, EmployeeRepository } from './employee.js';
import { isSamePerson } from './same-person.js';
import type { User } from './user.js';

/** The entries of the roster's employees that are about this very user; none for who is nobody's team member. */
export async function ownEmployees(
  employees: Pick<EmployeeRepository, 'findByEmails' | 'findByPersonnelNumbers'>,
  user: User,
): Promise<Employee[]> {
  const { email, personnelNumber } = user;
  const found = await (personnelNumber === undefined
    ? employees.findByEmails([email])
    : employees.findByPersonnelNumbers([personnelNumber]));
  return found.filter((employee) => isSamePerson(user, employee));
}
