import type { Choice, FieldView } from '../messages/form.js';
import { byName } from '../people/by-name.js';
import { currentSpeaker } from '../people/context.js';
import type { Employee } from '../people/employee.js';
import { MOST_FOUND } from '../people/people-search.js';
import { isSamePerson } from '../people/same-person.js';
import { findUsers, readUser } from '../people/user-search.js';
import type { User } from '../people/user.js';
import type { CommandContext } from './command.js';

/** Someone of the employer: in a team, with a role, or both. */
export interface Anyone {
  /** The user's, else the employee's. */
  readonly id: string;
  readonly name: string;
  readonly employee: Employee | undefined;
  readonly user: User | undefined;
}

/** Everyone of that name whom HR may change, each human once: users first. */
export async function findAnyone(context: CommandContext, typed: string): Promise<Anyone[]> {
  const [users, employees] = [await findUsers(context.users, typed), await context.peopleSearch.find(typed)];
  const both = users.map((user): Anyone => {
    const employee = employees.find((one) => isSamePerson(user, one));
    return { id: user.id, name: user.name, user, employee };
  });
  const others = employees
    .filter((employee) => users.every((user) => !isSamePerson(user, employee)))
    .map((employee): Anyone => ({ id: employee.id, name: employee.name, user: undefined, employee }));
  return [...both, ...others].sort(byName(currentSpeaker().locale)).slice(0, MOST_FOUND);
}

/** The one with that id, or the only one of that name. */
export async function readAnyone(context: CommandContext, idOrName: string): Promise<Anyone | undefined> {
  const employee = await context.peopleSearch.read(idOrName);
  const user = (await readUser(context.users, idOrName)) ?? (employee && (await userOf(context, employee)));
  const known = user ?? employee;
  if (!known) return undefined;
  const { id, name } = known;
  return { id, name, user, employee: employee ?? (user && (await employeeOf(context, user))) };
}

const userOf = async ({ users }: CommandContext, employee: Employee): Promise<User | undefined> =>
  (await users.findByEmails(employee.email === undefined ? [] : [employee.email])).find((user) =>
    isSamePerson(user, employee),
  );

async function employeeOf({ employees }: CommandContext, user: User): Promise<Employee | undefined> {
  const found = await (user.personnelNumber === undefined
    ? employees.findByEmails([user.email])
    : employees.findByPersonnelNumbers([user.personnelNumber]));
  return found.find((employee) => isSamePerson(user, employee));
}

export const anyoneChoices = async (context: CommandContext, typed: string): Promise<readonly Choice[]> =>
  (await findAnyone(context, typed)).map(choiceOf);

const choiceOf = ({ id, name, employee }: Anyone): Choice => ({
  value: id,
  label: employee ? `${name} (${employee.team})` : name,
});

/** A field for anyone; a name that means nobody, or more than one, stands in it to be mended. */
export async function anyoneField(
  context: CommandContext,
  id: string,
  label: string,
  value = '',
): Promise<FieldView> {
  const found = value === '' ? undefined : await readAnyone(context, value);
  const shown = found ? choiceOf(found) : { value, label: value };
  return { kind: 'person', id, label, required: true, value: value === '' ? undefined : shown };
}

/** As much of a name as was understood. */
export async function understandAnyone(context: CommandContext, typed: string): Promise<string> {
  const [only, ...others] = typed === '' ? [] : await findAnyone(context, typed);
  return only && others.length === 0 ? only.id : typed;
}
