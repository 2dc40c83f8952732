import { followedBy } from '../../journeys/followed.js';
import type { JourneyRepository } from '../../journeys/journey.js';
import type { Journeys } from '../../journeys/journeys.js';
import type { EmployeeRepository } from '../../people/employee.js';
import type { StandInRepository } from '../../people/stand-in.js';
import type { Subject } from '../../people/subject.js';
import type { UserRepository } from '../../people/user.js';
import { cutReferences, type CutNeeds } from './cut-references.js';
import { removeDrafts } from './drafts.js';
import type { KeptData } from './kept-data.js';
import { subjectsOf, type Person } from './person.js';
import { belongings, removeStored } from './stored.js';
import { nothingTakenBack, sumOf, takeBack, type TakeBackNeeds, type TakenBack } from './take-back.js';
import { theirsOf, type Theirs } from './theirs.js';

export interface EraseNeeds extends TakeBackNeeds, CutNeeds {
  readonly kept: KeptData;
  readonly users: Pick<UserRepository, 'get'>;
  readonly employees: Pick<EmployeeRepository, 'get' | 'managedBy' | 'saveMany'>;
  readonly journeys: Pick<JourneyRepository, 'all' | 'ofEmployees'>;
  readonly standIns: Pick<StandInRepository, 'by'>;
  readonly planned: Pick<Journeys, 'replanThese'>;
  /** Takes down, apart from the data, that someone was erased: a backup does not bring them back. */
  readonly noteErased: (subject: Subject) => Promise<void>;
}

export interface ErasureReport {
  /** How many documents were removed, by collection. */
  readonly removed: Readonly<Record<string, number>>;
  /** In how many documents about others they were named, and are not any more. */
  readonly cut: number;
  /** What became of the messages in the chats. */
  readonly messages: TakenBack;
  /** What is not ours to delete, and who can. */
  readonly theirs: readonly Theirs[];
}

/**
 * Removes everything of someone, here and in the chats. Their own entry goes last, so that what was cut short is found and done
 * again; doing it again changes nothing. What a chat puts off is tried again by the alarm.
 */
export async function erasePerson(needs: EraseNeeds, person: Person): Promise<ErasureReport> {
  const { kept } = needs;
  const subjects = subjectsOf(person);
  for (const subject of subjects) await needs.noteErased(subject);
  const { first, rest } = belongings(kept);
  const removed = new Map<string, number>();
  const followed = await followedByThem(needs, person);
  const theirs = await theirsOf(needs, subjects);
  for (const subject of subjects) await removeStored(kept, subject, first, removed);
  let messages = nothingTakenBack;
  for (const subject of subjects) messages = sumOf(messages, await takeBack(needs, subject));
  removed.set('drafts', await removeDrafts(needs, person));
  const cut = person.userId === undefined ? 0 : await cutReferences(needs, person.userId);
  for (const subject of subjects) await removeStored(kept, subject, rest, removed);
  await needs.planned.replanThese(followed);
  return { removed: Object.fromEntries(removed), cut, messages, theirs };
}

/** The journeys of others that they looked after: someone else does from now on. */
async function followedByThem(needs: EraseNeeds, { employeeId, userId }: Person): Promise<string[]> {
  const user = userId === undefined ? undefined : await needs.users.get(userId);
  const all = user ? await followedBy(needs, user) : [];
  return all.filter((journey) => journey.employeeId !== employeeId).map(({ id }) => id);
}
