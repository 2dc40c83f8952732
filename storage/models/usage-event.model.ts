import { usageEventSchema } from '../../core/usage/usage-event.js';
import { defineModel, together } from './definition.js';
import { usage, usageBy } from './meanings.js';

export const usageEvents = defineModel({
  collection: 'usageEvents',
  owner: 'tenant',
  entity: usageEventSchema,
  id: usageBy,
  fields: {
    userId: together(usageBy),
    use: together(usage),
    name: together(usage),
    cards: together(usage),
    at: together(usage),
    seconds: together(usage),
    client: together(usage),
    device: together(usage),
  },
  together: 'entry',
  hashes: { userId: ({ userId }) => userId },
  indexes: [{ key: { tenantId: 1, userIdHash: 1 } }],
  noted: { untold: 'how someone uses the coach, by their consent alone: the trail must not tell it without' },
});
