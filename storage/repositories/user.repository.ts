import type { User, UserRepository } from '../../core/people/user.js';
import type { Entities } from '../documents/entities.js';

export function userRepository(users: Entities<User>): UserRepository {
  return {
    get: (id) => users.get(id),
    getMany: (ids) => users.getMany(ids),
    isUnreadable: (id) => users.setAside.has(id),
    withRole: (role) => users.find({ roles: role }),
    findByEmails: (emails) =>
      users.findByHashes(
        'email',
        emails.map((email) => email.toLowerCase()),
      ),
    findByEmail: async (email) => users.findOne(await users.byHash('email', email.toLowerCase())),
    findByChatUserId: async (chat, chatUserId) =>
      users.findOne(await users.byHash('chatUserId', [chat, chatUserId])),
    saveMany: (all) => users.saveMany(all),
    remove: (ids) => users.remove(ids),
    bySubject: async (subject) => (subject.kind === 'user' ? users.getMany([subject.userId]) : []),
  };
}
