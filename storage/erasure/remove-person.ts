import type { Subject } from '../../core/people/subject.js';
import type { Repositories } from '../repositories/index.js';

type Remover = (repositories: Repositories, subject: Subject) => Promise<void>;

const idsOf = (all: readonly { readonly id: string }[]): string[] => all.map(({ id }) => id);

/** What went out on behalf of a person's journeys is found by the trails of these alone. */
const byTrails: Remover = async ({ trails, nudges, messages }, subject) => {
  const ofSubject = await trails.bySubject(subject);
  await nudges.remove(ofSubject.flatMap((trail) => trail.nudges));
  await messages.remove(ofSubject.flatMap((trail) => trail.messages));
  await trails.remove(idsOf(ofSubject));
};

/** What HR reported of an employee goes with the employee, and stays where who reported it goes. */
const reports: Remover = async ({ reports }, subject) => {
  if (subject.kind === 'employee') await reports.remove(idsOf(await reports.bySubject(subject)));
};

/** So does what was agreed on cover and return. */
const coverCards: Remover = async ({ coverCards }, subject) => {
  if (subject.kind === 'employee') await coverCards.remove(idsOf(await coverCards.bySubject(subject)));
};

const conversations: Remover = async ({ conversations }, subject) => {
  for (const { userId, chat } of await conversations.bySubject(subject))
    await conversations.remove(userId, chat);
};

type ListedByPerson = {
  [Name in keyof Repositories]: Repositories[Name] extends {
    bySubject(subject: Subject): Promise<readonly { readonly id: string }[]>;
    remove(ids: readonly string[]): Promise<void>;
  }
    ? Name
    : never;
}[keyof Repositories];

const all =
  (name: ListedByPerson): Remover =>
  async ({ [name]: repository }, subject) =>
    repository.remove(idsOf(await repository.bySubject(subject)));

/** In this order: whoever is cut short finds the person again, and begins anew. */
const removers: readonly Remover[] = [
  byTrails,
  reports,
  coverCards,
  conversations,
  ...(
    [
      'journeys',
      'metDeadlines',
      'nudges',
      'messages',
      'contacts',
      'flows',
      'waitingFiles',
      'uploads',
      'pauses',
      'standIns',
      'hrShares',
      'employees',
      'users',
    ] as const
  ).map(all),
];

/**
 * Removes what is kept of a person who was erased and has come back with a backup. What the law wants kept of an erasure (the requests, the
 * audit trail) stays; messages in the chats were taken back when the person was erased.
 */
export async function removePerson(repositories: Repositories, subject: Subject): Promise<void> {
  for (const remove of removers) await remove(repositories, subject);
}
