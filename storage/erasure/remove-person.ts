import { partition } from '../../core/group-by.js';
import type { Subject } from '../../core/people/subject.js';
import { cutReferences } from '../../core/privacy/person/cut-references.js';
import { removeDrafts } from '../../core/privacy/person/drafts.js';
import { showsOthers } from '../../core/privacy/person/take-back.js';
import { belongings, removeStored } from '../../core/privacy/person/stored.js';
import type { Repositories } from '../repositories/index.js';

/**
 * Removes what is kept of a person who was erased and has come back with a backup: the same as then (`erasePerson`), but that their
 * messages were taken out of the chats when they were erased. Cut short, it finds the person again, and begins anew.
 */
export async function removePerson(repositories: Repositories, subject: Subject): Promise<void> {
  const { kept } = repositories;
  const { first, rest } = belongings(kept);
  await removeStored(kept, subject, first);
  await forgetMessages(repositories, subject);
  await removeDrafts(repositories, subject);
  if (subject.kind === 'user') await cutReferences(repositories, subject.userId);
  await removeStored(kept, subject, rest);
}

/** What shows others too still stands for them: the daily sweep has it drawn anew. */
async function forgetMessages({ messages }: Repositories, subject: Subject): Promise<void> {
  const [, own] = partition(await messages.bySubject(subject), showsOthers(subject));
  await messages.remove(own.map(({ id }) => id));
}
