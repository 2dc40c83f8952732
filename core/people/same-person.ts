import type { Employee } from './employee.js';
import { foldedKey } from './fold.js';
import type { User } from './user.js';

/** Whether a user and an employee are one human: by personnel number where both have one, else by address. */
export function isSamePerson(
  user: Pick<User, 'personnelNumber' | 'email'>,
  employee: Pick<Employee, 'personnelNumber' | 'email'>,
): boolean {
  return user.personnelNumber === undefined
    ? employee.email !== undefined && foldedKey(user.email) === foldedKey(employee.email)
    : foldedKey(user.personnelNumber) === foldedKey(employee.personnelNumber);
}
