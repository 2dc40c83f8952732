import {
  contactIdOf,
  freshContact,
  type Contact,
  type ContactKey,
  type ContactRepository,
} from '../../core/outbox/contact.js';
import { chats } from '../../core/people/chat.js';
import { Unreadable } from '../../core/unreadable.js';
import { claimDue, dateOf, nextMoment } from '../documents/due.js';
import type { Entities } from '../documents/entities.js';

export function contactRepository(contacts: Entities<Contact>): ContactRepository {
  return {
    getMany: (people) => contacts.getMany(people.map(contactIdOf)),
    async hold(key, run, now, until) {
      const held = { heldBy: run, heldUntil: until };
      const free = { heldUntil: { $lte: dateOf(now) } };
      const taken = await orBegunAnew(contacts, key, held, () =>
        contacts.change(contactIdOf(key), free, held),
      );
      if (taken) return taken;
      const first = { ...freshContact(key), ...held };
      return (await contacts.insertNew([first])) === 1 ? first : undefined;
    },
    /** When someone was written to last is nobody's to read. */
    async letGo(key, run) {
      const { heldUntil } = freshContact(key);
      await contacts.change(contactIdOf(key), { heldBy: run }, { heldBy: undefined, heldUntil });
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
  change: () => Promise<Contact | undefined>,
): Promise<Contact | undefined> {
  try {
    return await change();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const anew = { ...freshContact(key), ...patch };
    await contacts.save(anew);
    return anew;
  }
}

const idOf = (userId: string, chat: ContactKey['chat']): string => contactIdOf({ userId, chat });
