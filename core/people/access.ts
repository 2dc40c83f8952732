import type { Employee } from './employee.js';
import type { User } from './user.js';

/** Whose journeys someone may see: HR everyone's but their own, a manager those of the people they manage. */
export function maySee(user: User, employee: Employee): boolean {
  if (user.email === employee.email) return false;
  return user.roles.includes('hr') || employee.managerId === user.id;
}
