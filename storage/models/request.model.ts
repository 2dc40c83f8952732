import { requesterKey, rightsRequestSchema } from '../../core/privacy/requests/request.js';
import { defineModel, readable, sealed } from './definition.js';
import { claim, rightsRequest } from './meanings.js';

/** Requests and complaints. Nothing tells whose they are, of which kind, or when they came. */
export const requests = defineModel({
  collection: 'requests',
  owner: 'tenant',
  entity: rightsRequestSchema,
  changes: rightsRequestSchema.omit({ id: true }).partial(),
  id: rightsRequest,
  fields: {
    version: readable(claim),
    slot: sealed('line', rightsRequest),
    kind: sealed('short', rightsRequest),
    requester: sealed('line', rightsRequest),
    via: sealed('short', rightsRequest),
    receivedOn: sealed('short', rightsRequest),
    dueOn: sealed('short', rightsRequest),
    state: sealed('short', rightsRequest),
    words: sealed('record', rightsRequest),
    reach: sealed('record', rightsRequest),
    extension: sealed('record', rightsRequest),
    held: sealed('line', rightsRequest),
    reminded: sealed('short', rightsRequest),
    outcome: sealed('record', rightsRequest),
  },
  hashes: { slot: ({ slot }) => slot, requester: ({ requester }) => requester && requesterKey(requester) },
  indexes: [{ key: { tenantId: 1, slotHash: 1 }, unique: true }, { key: { tenantId: 1, requesterHash: 1 } }],
  noted: { about: ({ requester }) => (requester.kind === 'erased' ? [] : [requester]) },
});
