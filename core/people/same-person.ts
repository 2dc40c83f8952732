import type { Employee } from './employee.js';
import type { User } from './user.js';

/** Whether a user and an employee are one human: someone who leads a team can become a parent too. */
export const isSamePerson = (user: Pick<User, 'email'>, employee: Pick<Employee, 'email'>): boolean =>
  user.email === employee.email;
