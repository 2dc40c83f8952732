import type { Audience } from '../coaching/milestone.js';
import type { Employee } from '../people/employee.js';
import { isSamePerson } from '../people/same-person.js';
import type { User } from '../people/user.js';
import type { UserRepository } from '../people/user.js';

/** Everyone a journey's nudges can go to: the employee's manager, and HR. */
export interface Recipients {
  readonly manager: User | undefined;
  readonly hr: readonly User[];
}

export async function recipientsOf(
  employee: Employee,
  users: Pick<UserRepository, 'get' | 'withRole'>,
): Promise<Recipients> {
  const { managerId } = employee;
  const [manager, hr] = await Promise.all([
    managerId === undefined ? undefined : users.get(managerId),
    users.withRole('hr'),
  ]);
  return { manager, hr };
}

/** The people an audience stands for, each once, also where the manager is of HR. Nobody is told about their own journey. */
export function audienceOf(
  audience: readonly Audience[],
  recipients: Recipients,
  employee: Employee,
): User[] {
  const users = audience.flatMap((who) => (who === 'hr' ? recipients.hr : (recipients.manager ?? [])));
  return [...new Map(users.map((user) => [user.id, user])).values()].filter(
    (user) => !isSamePerson(user, employee),
  );
}
