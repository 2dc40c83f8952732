import { flowStateSchema } from '../../core/conversation/flow-state.js';
import { defineModel, moment, readable, sealed } from './definition.js';
import { flow, unconfirmed, userId } from './meanings.js';

export const flows = defineModel({
  collection: 'flows',
  owner: 'tenant',
  entity: flowStateSchema,
  changes: flowStateSchema.pick({ step: true, state: true, message: true }).partial(),
  id: flow,
  fields: {
    userId: sealed('short', userId),
    command: sealed('short', flow),
    step: readable(flow),
    state: sealed('record', unconfirmed),
    message: sealed('short', flow),
    startedAt: moment(flow),
  },
  hashes: { userId: ({ userId }) => userId },
  indexes: [{ key: { tenantId: 1, userIdHash: 1 } }, { key: { tenantId: 1, startedAt: 1 } }],
  noted: { untold: 'where someone is in a form, for a day; what comes of it is told' },
});
