import type { User } from '../../core/people/user.js';
import type { UserRepository } from '../../core/people/user.js';
import type { Entities } from '../documents/entities.js';

export function userRepository(users: Entities<User>): UserRepository {
  return {
    get: (id) => users.get(id),
    getMany: (ids) => users.getMany(ids),
    withRole: (role) => users.find({ roles: role }),
    findByEmail: (email) => users.findByHash('email', email.toLowerCase()),
    findByChatUserId: (chat, chatUserId) => users.findByHash('chatUserId', [chat, chatUserId]),
    saveMany: (all) => users.saveMany(all),
  };
}
