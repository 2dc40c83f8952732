import { isAnswered } from '../../outbox/answered.js';
import type { Subject } from '../../people/subject.js';
import type { KeptData, KeptDocument } from './kept-data.js';
import { collectionsOf } from './kept-section.js';

/** With these gone nothing more is planned, sent or drawn of someone. */
const first = ['outbox', 'journeys', 'reports'];
/** By these an erasure that was cut short is found again; by the trails the nudges are. */
const last = ['trails', 'employees', 'users'];
/** The ledger takes its messages out of the chats before it forgets them. */
const LEDGER = 'sentMessages';

/** All collections that hold what belongs to someone, in the order in which it goes; what is stored later is among them by itself. */
export function belongings({ fields }: Pick<KeptData, 'fields'>): {
  readonly first: readonly string[];
  readonly rest: readonly string[];
} {
  // The audit trail is over pseudonyms and stays whole.
  const audit = fields.filter(({ category }) => category === 'audit').map(({ collection }) => collection);
  const spared = new Set([...first, ...last, LEDGER, ...audit]);
  return { first, rest: [...collectionsOf(fields).filter((one) => !spared.has(one)), ...last] };
}

/** Removes what these collections hold of someone, one after the other; how many documents, by collection. */
export async function removeStored(
  kept: Pick<KeptData, 'of' | 'remove'>,
  subject: Subject,
  collections: readonly string[],
  removed = new Map<string, number>(),
): Promise<Map<string, number>> {
  for (const collection of collections) {
    const theirs = (await kept.of(collection, subject)).filter(
      (one) => !isAboutOthers(collection, one, subject),
    );
    const ids = theirs.flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
    if (ids.length === 0) continue;
    await kept.remove(collection, ids);
    removed.set(collection, (removed.get(collection) ?? 0) + ids.length);
  }
  return removed;
}

/** About someone's journey, whoever reported or wrote it. */
const ofJourneys: readonly string[] = ['reports', 'coverCards'];

/** What a user reported, wrote or answered stays with the journey it is about; who it was leads to nobody any more. */
const isAboutOthers = (collection: string, document: KeptDocument, { kind }: Subject): boolean =>
  kind === 'user' && (ofJourneys.includes(collection) || (collection === 'outbox' && isAnswered(document)));
