import { followedBy } from '../../journeys/followed.js';
import type { JourneyRepository } from '../../journeys/journey.js';
import type { Journeys } from '../../journeys/journeys.js';
import type { EmployeeRepository } from '../../people/employee.js';
import type { StandInRepository } from '../../people/stand-in.js';
import type { Subject } from '../../people/subject.js';
import type { UserRepository } from '../../people/user.js';
import { cutReferences, type CutNeeds } from './cut-references.js';
import { removeDrafts } from './drafts.js';
import { collectionsOf } from './kept-section.js';
import type { KeptData } from './kept-data.js';
import { subjectsOf, type Person } from './person.js';
import { nothingTakenBack, sumOf, takeBack, type TakeBackNeeds, type TakenBack } from './take-back.js';
import { theirsOf, type Theirs } from './theirs.js';

export interface EraseNeeds extends TakeBackNeeds, CutNeeds {
  readonly kept: KeptData;
  readonly users: Pick<UserRepository, 'get'>;
  readonly employees: Pick<EmployeeRepository, 'get' | 'managedBy' | 'saveMany'>;
  readonly journeys: Pick<JourneyRepository, 'all' | 'ofEmployees'>;
  readonly standIns: Pick<StandInRepository, 'by'>;
  readonly planned: Pick<Journeys, 'replanOne'>;
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
export async function erasePerson(
  needs: EraseNeeds,
  person: Person,
  /** Whether the requests they made stay in the register, for the one that led to this to be closed with evidence. */
  { keepsRequests }: { readonly keepsRequests: boolean },
): Promise<ErasureReport> {
  const subjects = subjectsOf(person);
  for (const subject of subjects) await needs.noteErased(subject);
  const removed = new Map<string, number>();
  const followed = await followedByThem(needs, person);
  const theirs = await theirsOf(needs, subjects);
  for (const subject of subjects) await remove(needs, subject, first, removed);
  let messages = nothingTakenBack;
  for (const subject of subjects) messages = sumOf(messages, await takeBack(needs, subject));
  removed.set('drafts', await removeDrafts(needs, person));
  const cut = person.userId === undefined ? 0 : await cutReferences(needs, person.userId);
  for (const subject of subjects) await remove(needs, subject, restOf(needs, { keepsRequests }), removed);
  for (const id of followed) await needs.planned.replanOne(id);
  return { removed: Object.fromEntries(removed), cut, messages, theirs };
}

/** With these gone nothing more is planned, sent or drawn of them; the trails, by which the nudges are found, stay till later. */
const first = ['outbox', 'journeys', 'reports', 'coverCards', 'metDeadlines'];
/** By these an erasure that was cut short is found again. */
const last = ['trails', 'employees', 'users'];

/** All others, in which messages are the ledger's; the audit trail is over pseudonyms and stays whole. */
function restOf({ kept }: EraseNeeds, { keepsRequests }: { readonly keepsRequests: boolean }): string[] {
  const spared = new Set([...first, ...last, 'sentMessages']);
  for (const { collection, category } of kept.fields)
    if (category === 'audit' || (category === 'rights' && keepsRequests)) spared.add(collection);
  return [...collectionsOf(kept.fields).filter((collection) => !spared.has(collection)), ...last];
}

async function remove(
  { kept }: EraseNeeds,
  subject: Subject,
  collections: readonly string[],
  removed: Map<string, number>,
): Promise<void> {
  for (const collection of collections) {
    const theirs = (await kept.of(collection, subject)).filter(
      (one) => !isAboutOthers(collection, one, subject),
    );
    const ids = theirs.flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
    if (ids.length === 0) continue;
    await kept.remove(collection, ids);
    removed.set(collection, (removed.get(collection) ?? 0) + ids.length);
  }
}

/** About someone's journey, whoever reported or wrote it. */
const ofJourneys: readonly string[] = ['reports', 'coverCards'];

/** What a user reported, wrote or answered stays with the journey it is about; who it was leads to nobody any more. */
const isAboutOthers = (
  collection: string,
  { state }: Readonly<Record<string, unknown>>,
  { kind }: Subject,
): boolean =>
  kind === 'user' &&
  (ofJourneys.includes(collection) ||
    (collection === 'outbox' && (state === 'done' || state === 'dismissed')));

/** The journeys of others that they looked after: someone else does from now on. */
async function followedByThem(needs: EraseNeeds, { employeeId, userId }: Person): Promise<string[]> {
  const user = userId === undefined ? undefined : await needs.users.get(userId);
  const all = user ? await followedBy(needs, user) : [];
  return all.filter((journey) => journey.employeeId !== employeeId).map(({ id }) => id);
}
