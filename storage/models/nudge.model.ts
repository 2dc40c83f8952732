import { nudgeSchema, type NudgeState } from '../../core/outbox/nudge.js';
import { userSubject } from '../../core/people/subject.js';
import { defineModel, sealed, together } from './definition.js';
import { claim, delivery, journeyId, leave, userId } from './meanings.js';
import { inSomeSlot } from './slots.js';
import { inItsWeek } from './weeks.js';

/** What becomes of a nudge by the hand of whoever read it. */
const answers: ReadonlySet<NudgeState> = new Set(['done', 'dismissed', 'snoozed']);

/**
 * The outbox. Nothing of it is readable: one nudge looks like another, whoever it is for, whatever became of it. What is due is
 * found by its week, whoever it is for by one of the hashes that person has.
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
    journeyId: together(journeyId),
    milestoneId: together(leave),
    recipientId: together(userId),
    on: together(leave),
    expiresOn: together(leave),
    state: sealed('short', delivery),
    nextAt: together(delivery),
    claim: together(claim),
    deliveryId: together(delivery),
    sendingAt: together(delivery),
    attempts: together(delivery),
    deliveredAt: together(delivery),
    reason: together(delivery),
  },
  together: 'entry',
  hashes: {
    recipientId: ({ recipientId }) => inSomeSlot(recipientId),
    nextAt: ({ nextAt }) => inItsWeek(nextAt),
  },
  indexes: [{ key: { tenantId: 1, nextAtHash: 1 } }, { key: { tenantId: 1, recipientIdHash: 1 } }],
  stamp: 'state',
  noted: {
    about: ({ recipientId }) => [userSubject(recipientId)],
    // It is planned and sent by what is told already; what someone answers is told.
    saved: ({ state, reason }) => ((reason ?? (state && answers.has(state))) ? 'answered' : undefined),
    removed: false,
  },
});
