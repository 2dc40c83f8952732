import { waitingFileSchema } from '../../core/messages/outgoing-file.js';
import { defineModel, moment, sealed } from './definition.js';
import { flow, unconfirmed, userId } from './meanings.js';

/** Files that wait for someone to agree to them: what is in them is sealed, and for whom they are. */
export const waitingFiles = defineModel({
  collection: 'waitingFiles',
  owner: 'tenant',
  entity: waitingFileSchema,
  id: flow,
  fields: {
    userId: sealed('short', userId),
    name: sealed('short', flow),
    mediaType: sealed('short', flow),
    content: sealed('large', unconfirmed),
    shows: sealed('record', unconfirmed),
    since: moment(flow),
  },
  hashes: { userId: ({ userId }) => userId },
  indexes: [{ key: { tenantId: 1, userIdHash: 1 } }, { key: { tenantId: 1, since: 1 } }],
  noted: { untold: 'a file that waits for a day; that it was made is told as exported' },
});
