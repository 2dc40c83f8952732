import { gathering } from '../../core/gathering.js';
import {
  contactIdOf,
  freshContact,
  type Contact,
  type ContactKey,
  type ContactRepository,
} from '../../core/outbox/contact.js';
import { chats } from '../../core/people/chat.js';
import { currentTenantId } from '../../core/people/context.js';
import { Unreadable } from '../../core/unreadable.js';
import { claimDue, dateOf, nextMoment } from '../documents/due.js';
import type { Entities, EntityChange } from '../documents/entities.js';

export function contactRepository(contacts: Entities<Contact>): ContactRepository {
  // Whether each was made is read afterwards, of whom that has to be known.
  const change = gathering<EntityChange<Contact>, undefined>(currentTenantId, async (asked) => {
    await contacts.changeMany(asked);
    return asked.map(() => undefined);
  });
  return {
    getMany: (people) => contacts.getMany(people.map(contactIdOf)),
    async hold(key, run, now, until) {
      const id = contactIdOf(key);
      const held = { heldBy: run, heldUntil: until };
      await change({ id, filter: { heldUntil: { $lte: dateOf(now) } }, changes: held });
      const isHeld = async () => (await contacts.model.exists({ _id: id, heldBy: run })) !== null;
      const known = await orBegunAnew(contacts, key, held, () => contacts.get(id), isHeld);
      if (known) return known.heldBy === run ? known : undefined;
      const first = { ...freshContact(key), ...held };
      return (await contacts.insertNew([first])) === 1 ? first : undefined;
    },
    /** When someone was written to last is nobody's to read. */
    async letGo(key, run) {
      const { heldUntil } = freshContact(key);
      await change({
        id: contactIdOf(key),
        filter: { heldBy: run },
        changes: { heldBy: undefined, heldUntil },
      });
    },
    async change(key, patch) {
      await contacts.insertNew([freshContact(key)]);
      return orBegunAnew(contacts, key, patch, () => contacts.change(contactIdOf(key), {}, patch));
    },
    async releaseAll(now) {
      await contacts.model.updateMany(
        { heldUntil: { $gt: dateOf(now) } },
        { $set: { heldUntil: dateOf(now) }, $unset: { heldBy: 1 } },
      );
    },
    claimDue: (claim, now, leaseUntil, limit) => claimDue(contacts, { claim, now, leaseUntil, limit }),
    nextMoment: () => nextMoment(contacts),
    remove: (ids) => contacts.remove(ids),
    bySubject: async (subject) =>
      subject.kind === 'user' ? contacts.getMany(chats.map((chat) => idOf(subject.userId, chat))) : [],
  };
}

/** Where what we know of someone cannot be read, we know nothing: better than to leave them without a word. */
async function orBegunAnew(
  contacts: Entities<Contact>,
  key: ContactKey,
  patch: Partial<Contact>,
  read: () => Promise<Contact | undefined>,
  isOurs = (): Promise<boolean> => Promise.resolve(true),
): Promise<Contact | undefined> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    if (!(await isOurs())) return undefined;
    const anew = { ...freshContact(key), ...patch };
    await contacts.save(anew);
    return anew;
  }
}

const idOf = (userId: string, chat: ContactKey['chat']): string => contactIdOf({ userId, chat });
