import type { Choice, FieldView } from '../messages/form.js';
import { speaksForHr } from '../people/context.js';
import { findUsers, readUser } from '../people/user-search.js';
import type { User } from '../people/user.js';
import type { Subjects } from './command.js';

type Needs = Pick<Subjects, 'users'>;

/** Managers and HR that a field offers to HR for what was typed; to nobody else. */
export async function userChoices({ users }: Needs, typed: string): Promise<readonly Choice[]> {
  if (!speaksForHr()) return [];
  return (await findUsers(users, typed)).map(userChoice);
}

export const userChoice = ({ id, name }: User): Choice => ({ value: id, label: name });

/** A name that was typed, where it means one user alone, or an id that a button gave: their id; else the name. */
export async function understoodUser({ users }: Needs, typed: string): Promise<string> {
  const known = typed === '' ? undefined : await readUser(users, typed);
  if (known) return known.id;
  const [only, ...others] = typed === '' ? [] : await findUsers(users, typed);
  return only && others.length === 0 ? only.id : typed;
}

/**
 * A field of a form that asks for a manager or someone of HR. `typed` is their id, or a name; one that means nobody, or more
 * than one, stands in it to be mended.
 */
export async function userField(
  { users }: Needs,
  { id, label }: { readonly id: string; readonly label: string },
  typed = '',
): Promise<FieldView> {
  const known = typed === '' ? undefined : await readUser(users, typed);
  const shown = known ? userChoice(known) : { value: typed, label: typed };
  return { kind: 'person', id, label, required: true, value: typed === '' ? undefined : shown };
}
