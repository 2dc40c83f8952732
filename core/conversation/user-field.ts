import { translator } from '../language/messages.js';
import type { Choice, FieldView } from '../messages/form.js';
import { currentSpeaker } from '../people/context.js';
import { findUsers } from '../people/user-search.js';
import type { User } from '../people/user.js';
import type { Subjects } from './command.js';

/** Managers and HR that a field offers to HR for what was typed; to nobody else. */
export async function userChoices(
  { users }: Pick<Subjects, 'users'>,
  typed: string,
): Promise<readonly Choice[]> {
  if (!currentSpeaker().user.roles.includes('hr')) return [];
  return (await findUsers(users, typed)).map(userChoice);
}

export const userChoice = ({ id, name }: User): Choice => ({ value: id, label: name });

/** A field of a form that asks for a manager or someone of HR. */
export const userField = (
  id: string,
  label: 'stand-in.manager' | 'stand-in.person' | 'pause.who',
  value: User | undefined,
): FieldView => ({
  kind: 'person',
  id,
  label: translator(currentSpeaker().locale)(label),
  required: true,
  value: value && userChoice(value),
});
