import { userSchema } from '../../core/people/user.js';
import { foldedKey } from '../../core/people/fold.js';
import { userSubject } from '../../core/people/subject.js';
import { defineModel, readable, sealed, together } from './definition.js';
import { account, chatAccount, consent, settings, userId } from './meanings.js';

export const users = defineModel({
  collection: 'users',
  owner: 'tenant',
  entity: userSchema,
  changes: userSchema
    .pick({
      chat: true,
      chatUserId: true,
      settings: true,
      errorReports: true,
      nudges: true,
      leftOn: true,
      roles: true,
      given: true,
      taken: true,
    })
    .partial(),
  id: userId,
  fields: {
    name: together(account),
    firstName: together(account),
    email: together(account),
    personnelNumber: together(account),
    phone: together(account),
    leftOn: sealed('short', account),
    roles: readable(account),
    given: readable(account),
    taken: readable(account),
    chat: readable(chatAccount),
    chatUserId: sealed('short', chatAccount),
    locale: readable(settings),
    timeZone: readable(settings),
    settings: readable(settings),
    errorReports: sealed('short', consent),
    nudges: sealed('short', consent),
  },
  together: 'entry',
  hashes: {
    email: ({ email }) => email && foldedKey(email),
    chatUserId: ({ chat, chatUserId }) => chatUserId && [chat, chatUserId],
  },
  indexes: [
    { key: { tenantId: 1, emailHash: 1 }, unique: true },
    { key: { tenantId: 1, chatUserIdHash: 1 } },
  ],
  named: ({ id, name }) => [userSubject(id), name],
  noted: { about: ({ id }) => [userSubject(id)] },
});
