import type { Employee } from './employee.js';
import { isSamePerson } from './same-person.js';
import type { User } from './user.js';

/** Whose journeys someone may see: HR everyone's but their own, a manager those of the people they manage. */
export function maySee(user: User, employee: Employee): boolean {
  if (isSamePerson(user, employee)) return false;
  return user.roles.includes('hr') || employee.managerId === user.id;
}
