import { contactSchema } from '../../core/outbox/contact.js';
import { defineModel, moment, readable, sealed } from './definition.js';
import { chatAccount, claim, delivery, userId } from './meanings.js';

/** Whether and how someone can be reached: when it is to be looked at is readable, why is not. */
export const contacts = defineModel({
  collection: 'contacts',
  owner: 'tenant',
  entity: contactSchema,
  changes: contactSchema.omit({ id: true, userId: true, chat: true }).partial(),
  id: userId,
  fields: {
    userId: readable(userId),
    chat: readable(chatAccount),
    trouble: sealed('line', delivery),
    givenUp: sealed('record', delivery),
    heldBy: readable(claim),
    heldUntil: moment(claim),
    nextAt: moment(delivery),
    claim: readable(claim),
  },
  hashes: {},
  indexes: [{ key: { tenantId: 1, nextAt: 1 } }],
  noted: { untold: 'whether someone can be reached just now, and whose turn it is to try' },
});
