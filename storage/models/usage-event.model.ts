import { usageEventSchema } from '../../core/usage/usage-event.js';
import { defineModel, sealed } from './definition.js';
import { usage, usageBy } from './meanings.js';

export const usageEvents = defineModel({
  collection: 'usageEvents',
  owner: 'tenant',
  entity: usageEventSchema,
  id: usageBy,
  fields: {
    userId: sealed('short', usageBy),
    use: sealed('short', usage),
    name: sealed('short', usage),
    cards: sealed('line', usage),
    at: sealed('short', usage),
    seconds: sealed('short', usage),
    client: sealed('short', usage),
    device: sealed('short', usage),
  },
  hashes: { userId: ({ userId }) => userId },
  indexes: [{ key: { tenantId: 1, userIdHash: 1 } }],
  noted: { untold: 'how someone uses the coach, by their consent alone: the trail must not tell it without' },
});
