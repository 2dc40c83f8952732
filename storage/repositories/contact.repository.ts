import {
  contactIdOf,
  freshContact,
  type Contact,
  type ContactKey,
  type ContactRepository,
} from '../../core/outbox/contact.js';
import { chats } from '../../core/people/chat.js';
import { claimDue, dateOf, nextMoment } from '../documents/due.js';
import type { Entities } from '../documents/entities.js';

export function contactRepository(contacts: Entities<Contact>): ContactRepository {
  return {
    getMany: (people) => contacts.getMany(people.map(contactIdOf)),
    async hold(key, run, now, until) {
      const held = { heldBy: run, heldUntil: until };
      const taken = await contacts.change(contactIdOf(key), { heldUntil: { $lte: dateOf(now) } }, held);
      if (taken) return taken;
      const first = { ...freshContact(key), ...held };
      return (await contacts.insertNew([first])) === 1 ? first : undefined;
    },
    async letGo(key, run, now) {
      await contacts.change(contactIdOf(key), { heldBy: run }, { heldBy: undefined, heldUntil: now });
    },
    async change(key, patch) {
      await contacts.insertNew([freshContact(key)]);
      return contacts.change(contactIdOf(key), {}, patch);
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

const idOf = (userId: string, chat: ContactKey['chat']): string => contactIdOf({ userId, chat });
