import { foldedKey } from '../../core/people/fold.js';
import type { User, UserRepository } from '../../core/people/user.js';
import type { Entities } from '../documents/entities.js';

export function userRepository(users: Entities<User>): UserRepository {
  return {
    get: (id) => users.get(id),
    getMany: (ids) => users.getMany(ids),
    all: () => users.find({}),
    isUnreadable: (id) => users.setAside.has(id),
    withRole: (role) => users.find({ roles: role }),
    findByEmail: (email) => users.findByHash('email', foldedKey(email)),
    findByEmails: (emails) => users.findByHashes('email', emails.map(foldedKey)),
    findByChatUserId: (chat, chatUserId) => users.findByHash('chatUserId', [chat, chatUserId]),
    link: (id, account) => users.change(id, { chatUserIdHash: null }, account),
    keepSettings: (id, settings) => users.change(id, {}, { settings }),
    keepErrorReports: (id, errorReports) => users.change(id, {}, { errorReports }),
    keepNudges: (id, nudges) => users.change(id, {}, { nudges }),
    keepRoles: (id, { roles, given, taken }) => users.change(id, {}, { roles, given, taken }),
    keepLeft: (id, leftOn) => users.change(id, {}, { leftOn }),
    saveMany: (all) => users.saveMany(all),
    remove: (ids) => users.remove(ids),
    bySubject: async (subject) => (subject.kind === 'user' ? users.getMany([subject.userId]) : []),
  };
}
