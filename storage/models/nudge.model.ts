import { nudgeSchema } from '../../core/outbox/nudge.js';
import { defineModel, moment, readable, sealed } from './definition.js';
import { claim, delivery, journeyId, leave, userId } from './meanings.js';

/**
 * The outbox. To whom and when is readable, so that the store can find what is due; what it is about, and what became of it
 * beside its state, is not.
 */
export const nudges = defineModel({
  collection: 'outbox',
  owner: 'tenant',
  entity: nudgeSchema,
  changes: nudgeSchema
    .unwrap()
    .omit({ id: true, journeyId: true, milestoneId: true, recipientId: true })
    .partial(),
  id: journeyId,
  fields: {
    journeyId: sealed('short', journeyId),
    milestoneId: sealed('short', leave),
    recipientId: readable(userId),
    on: sealed('short', leave),
    expiresOn: sealed('short', leave),
    state: readable(delivery),
    nextAt: moment(delivery),
    claim: readable(claim),
    deliveryId: sealed('short', delivery),
    sendingAt: sealed('short', delivery),
    attempts: sealed('short', delivery),
    deliveredAt: sealed('short', delivery),
  },
  hashes: {},
  indexes: [
    { key: { tenantId: 1, nextAt: 1 } },
    { key: { tenantId: 1, claim: 1 } },
    { key: { tenantId: 1, recipientId: 1, state: 1 } },
    { key: { tenantId: 1, recipientId: 1, nextAt: 1 } },
  ],
});
