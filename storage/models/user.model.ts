import { userSchema } from '../../core/people/user.js';
import { defineModel } from './definition.js';

export const users = defineModel({
  collection: 'users',
  owner: 'tenant',
  entity: userSchema,
  fields: {
    name: 'sealed',
    email: 'sealed',
    roles: 'readable',
    chat: 'readable',
    chatUserId: 'sealed',
    locale: 'readable',
    timeZone: 'readable',
  },
  hashes: {
    email: ({ email }) => email,
    chatUserId: ({ chat, chatUserId }) => chatUserId && [chat, chatUserId],
  },
  indexes: [
    { key: { tenantId: 1, emailHash: 1 }, unique: true },
    { key: { tenantId: 1, chatUserIdHash: 1 } },
  ],
});
