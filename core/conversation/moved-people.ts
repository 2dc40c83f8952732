import { consequenceLines, consequencesOf, summed, type Consequences } from '../journeys/consequences.js';
import { recipientFinder } from '../journeys/find-recipients.js';
import { withdrawRights } from '../journeys/withdraw-rights.js';
import type { Translator } from '../language/messages.js';
import type { Employee } from '../people/employee.js';
import type { User } from '../people/user.js';
import type { CommandContext } from './command.js';

/** What is to become of people: as they are to be stored. */
export interface PeopleChange {
  readonly users: readonly User[];
  readonly employees: readonly Employee[];
}

/** What would follow for the tips about these employees, in sentences. */
export async function peopleLines(
  context: CommandContext,
  { employees }: PeopleChange,
  t: Translator,
): Promise<string[]> {
  const outlook = { ...context, recipientsOf: recipientFinder(context) };
  const before = new Map(
    (await context.employees.getMany(employees.map(({ id }) => id))).map((one) => [one.id, one]),
  );
  const all: Consequences[] = [];
  for (const journey of await context.journeys.ofEmployees(employees.map(({ id }) => id))) {
    const [was, will] = [
      before.get(journey.employeeId),
      employees.find(({ id }) => id === journey.employeeId),
    ];
    if (was && will)
      all.push(await consequencesOf(outlook, { journey, employee: was }, { journey, employee: will }));
  }
  return consequenceLines(summed(all), t);
}

/** Stores people as they have become: open nudges and cards follow at once, and what they may see no more is taken back. */
export async function storeChange(
  context: CommandContext,
  { users, employees }: PeopleChange,
): Promise<void> {
  const before = {
    users: await context.users.getMany(users.map(({ id }) => id)),
    employees: await context.employees.getMany(employees.map(({ id }) => id)),
  };
  // A manager who lost somebody keeps their role: what stands with them is looked at as well.
  const managerIds = before.employees.flatMap(({ managerId }) => managerId ?? []);
  const others = await context.users.getMany(
    managerIds.filter((id) => users.every((user) => user.id !== id)),
  );
  if (users.length > 0) await context.users.saveMany(users);
  if (employees.length > 0) await context.employees.saveMany(employees);
  for (const user of users) await context.planned.replanFor(user);
  for (const { id } of await context.journeys.ofEmployees(employees.map((employee) => employee.id)))
    await context.planned.replanOne(id);
  await withdrawRights(context, before, { users: [...users, ...others], employees });
}
