import type { SentMessageRepository } from '../messages/sent-message.js';
import type { Ledger } from '../outbox/ledger/ledger.js';
import type { Employee } from '../people/employee.js';
import { employeeSubject, userSubject, type Subject } from '../people/subject.js';
import type { User } from '../people/user.js';

export interface NamingStores {
  readonly ledger: Pick<Ledger, 'correct'>;
  readonly messages: Pick<SentMessageRepository, 'about'>;
}

interface People {
  readonly users: readonly User[];
  readonly employees: readonly Employee[];
}

/** Mends every message that names someone by a name that is not theirs any more. */
export async function mendNames(
  { ledger, messages }: NamingStores,
  before: People,
  after: People,
): Promise<void> {
  const renamed: Subject[] = [
    ...renamedIn(before.users, after.users).map(userSubject),
    ...renamedIn(before.employees, after.employees).map(employeeSubject),
  ];
  if (renamed.length > 0) await ledger.correct((await messages.about(renamed)).map(({ id }) => id));
}

interface Named {
  readonly id: string;
  readonly name: string;
}

function renamedIn(before: readonly Named[], after: readonly Named[]): string[] {
  const names = new Map(after.map(({ id, name }) => [id, name]));
  return before.filter(({ id, name }) => (names.get(id) ?? name) !== name).map(({ id }) => id);
}
