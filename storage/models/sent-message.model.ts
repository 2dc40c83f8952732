import { sentMessageSchema } from '../../core/messages/sent-message.js';
import { defineModel, moment, readable, sealed } from './definition.js';
import { chatAccount, claim, delivery, leave, settings, unsent, userId } from './meanings.js';

/** The ledger of sent messages: as with the outbox, to whom and when is readable, and what it shows is not. */
export const sentMessages = defineModel({
  collection: 'sentMessages',
  owner: 'tenant',
  entity: sentMessageSchema,
  changes: sentMessageSchema.omit({ id: true, recipientId: true, conversation: true }).partial(),
  id: delivery,
  fields: {
    recipientId: readable(userId),
    conversation: sealed('record', chatAccount),
    messageId: sealed('short', delivery),
    view: sealed('short', delivery),
    locale: sealed('short', settings),
    shows: sealed('record', leave),
    nudges: sealed('record', leave),
    maybeMissed: sealed('record', leave),
    drawn: sealed('short', delivery),
    files: sealed('line', delivery),
    state: readable(delivery),
    sentAt: sealed('short', delivery),
    task: sealed('short', delivery),
    nextAt: moment(delivery),
    claim: readable(claim),
    attempts: sealed('short', delivery),
    content: sealed('large', unsent),
  },
  hashes: { messageId: ({ messageId }) => messageId },
  indexes: [
    { key: { tenantId: 1, nextAt: 1 } },
    { key: { tenantId: 1, claim: 1 } },
    { key: { tenantId: 1, recipientId: 1, state: 1 } },
    { key: { tenantId: 1, messageIdHash: 1 } },
  ],
});
