import { translator } from '../language/messages.js';
import type { Choice, FieldView } from '../messages/form.js';
import { byName } from '../people/by-name.js';
import { currentSpeaker, speaksForHr } from '../people/context.js';
import type { Employee } from '../people/employee.js';
import { folded, foldedKey } from '../people/fold.js';
import { ownEmployees } from '../people/own-employees.js';
import { MOST_FOUND } from '../people/people-search.js';
import { isSamePerson } from '../people/same-person.js';
import type { User } from '../people/user.js';
import type { CommandContext } from './command.js';

/** Someone who works for the employer: as a user, as an employee, or as both. */
export interface Someone {
  /** The user's where there is one, else the employee's. */
  readonly id: string;
  readonly name: string;
  readonly user: User | undefined;
  readonly employee: Employee | undefined;
}

type Needs = Pick<CommandContext, 'users' | 'employees' | 'peopleSearch'>;

/** People by a part of their name or by their personnel number, in order of name, at most `MOST_FOUND`. For HR alone. */
export async function findSomeone(needs: Needs, typed: string): Promise<Someone[]> {
  if (!speaksForHr()) return [];
  const users = await needs.users.all();
  const part = folded(typed);
  const isKnown = ({ roles, taken = [] }: User): boolean => roles.length + taken.length > 0;
  const named = users.filter((user) => isKnown(user) && folded(user.name).includes(part));
  const found = await Promise.all(named.slice(0, MOST_FOUND).map((user) => asUser(needs, user)));
  const employees = [...(await needs.peopleSearch.find(typed)), ...(await numbered(needs, typed))];
  const others = employees.map((employee) => asEmployee(users, employee));
  return [...new Map([...found, ...others].map((one) => [one.id, one])).values()]
    .sort(byName(currentSpeaker().locale))
    .slice(0, MOST_FOUND);
}

/** The one with that id or number, or the only one of that name. */
export async function readSomeone(needs: Needs, typed: string): Promise<Someone | undefined> {
  if (typed === '' || !speaksForHr()) return undefined;
  const user = await needs.users.get(typed);
  if (user) return asUser(needs, user);
  const employee = await needs.peopleSearch.read(typed);
  if (employee) return asEmployee(await needs.users.all(), employee);
  const found = await findSomeone(needs, typed);
  const same = found.filter((one) => folded(one.name) === folded(typed) || hasNumber(one, typed));
  return same.length === 1 ? same[0] : undefined;
}

const hasNumber = ({ user, employee }: Someone, typed: string): boolean =>
  [user?.personnelNumber, employee?.personnelNumber].some(
    (number) => number !== undefined && foldedKey(number) === foldedKey(typed),
  );

async function numbered({ employees }: Needs, typed: string): Promise<Employee[]> {
  const found = /\d/.test(typed) ? await employees.findByPersonnelNumber(typed) : undefined;
  return found && !found.leftOn ? [found] : [];
}

async function asUser({ employees }: Needs, user: User): Promise<Someone> {
  const [employee] = (await ownEmployees(employees, user)).filter(({ leftOn }) => !leftOn);
  return { id: user.id, name: user.name, user, employee };
}

function asEmployee(users: readonly User[], employee: Employee): Someone {
  const user = users.find((one) => isSamePerson(one, employee));
  return { id: user?.id ?? employee.id, name: employee.name, user, employee };
}

/** With the team, or what someone is, so that two of a name can be told apart. */
export function someoneChoice({ id, name, user, employee }: Someone): Choice {
  const t = translator(currentSpeaker().locale);
  const what = employee?.team ?? (user?.roles ?? []).map((role) => t(`role.${role}`)).join(', ');
  const label = what === '' ? name : `${name} (${what})`;
  return { value: id, label, employeeId: employee?.id };
}

/** Who is meant, as far as is known; a name that means nobody, or more than one, stands in it to be mended. */
export async function someoneField(
  needs: Needs,
  { id, label, hint }: { readonly id: string; readonly label: string; readonly hint?: string },
  typed = '',
): Promise<FieldView> {
  const someone = await readSomeone(needs, typed);
  const shown = someone ? someoneChoice(someone) : { value: typed, label: typed };
  return { kind: 'person', id, label, hint, required: true, value: typed === '' ? undefined : shown };
}

/** A name that was typed, where it means one person alone: their id; else the name. */
export async function understoodAs(needs: Needs, typed: string): Promise<string> {
  if (typed === '') return '';
  const [only, ...others] = await findSomeone(needs, typed);
  return only && others.length === 0 ? only.id : typed;
}
