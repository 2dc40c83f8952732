import { sentMessageSchema } from '../../core/messages/sent-message.js';
import { employeeSubject, userSubject } from '../../core/people/subject.js';
import { defineModel, sealed, together } from './definition.js';
import { chatAccount, claim, delivery, leave, settings, unsent, userId } from './meanings.js';
import { inSomeSlot } from './slots.js';
import { inItsWeek } from './weeks.js';

/** The ledger of sent messages: as with the outbox, nothing of it is readable. */
export const sentMessages = defineModel({
  collection: 'sentMessages',
  owner: 'tenant',
  entity: sentMessageSchema,
  changes: sentMessageSchema.omit({ id: true, recipientId: true, conversation: true }).partial(),
  id: delivery,
  fields: {
    recipientId: together(userId),
    conversation: together(chatAccount),
    messageId: together(delivery),
    view: together(delivery),
    locale: together(settings),
    shows: together(leave),
    names: together(leave),
    nudges: together(leave),
    maybeMissed: together(leave),
    drawn: together(delivery),
    files: together(delivery),
    state: sealed('short', delivery),
    sentAt: together(delivery),
    task: together(delivery),
    nextAt: together(delivery),
    claim: together(claim),
    attempts: together(delivery),
    content: sealed('large', unsent),
  },
  together: 'message',
  hashes: {
    messageId: ({ messageId }) => messageId,
    recipientId: ({ recipientId }) => inSomeSlot(recipientId),
    nextAt: ({ nextAt }) => inItsWeek(nextAt),
  },
  indexes: [
    { key: { tenantId: 1, nextAtHash: 1 } },
    { key: { tenantId: 1, recipientIdHash: 1 } },
    { key: { tenantId: 1, messageIdHash: 1 } },
  ],
  stamp: 'state',
  noted: {
    about: ({ recipientId, shows, names = [] }) => [
      userSubject(recipientId),
      ...shows.map(({ employeeId }) => employeeSubject(employeeId)),
      ...names,
    ],
    // What becomes of it on its way is the ledger's own matter.
    saved: ({ recipientId }) => (recipientId === undefined ? undefined : 'sent'),
  },
});
