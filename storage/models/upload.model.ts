import { uploadPartSchema } from '../../core/conversation/kept-upload.js';
import { defineModel, moment, readable, sealed } from './definition.js';
import { flow, unconfirmed, userId } from './meanings.js';

/** Files that someone handed over and has not agreed to yet, in parts: what is in them is sealed, and whose they are. */
export const uploads = defineModel({
  collection: 'uploads',
  owner: 'tenant',
  entity: uploadPartSchema,
  id: flow,
  fields: {
    upload: readable(flow),
    userId: sealed('short', userId),
    position: readable(flow),
    content: sealed('large', unconfirmed),
    since: moment(flow),
  },
  hashes: { userId: ({ userId }) => userId },
  indexes: [
    { key: { tenantId: 1, upload: 1 } },
    { key: { tenantId: 1, userIdHash: 1 } },
    { key: { tenantId: 1, since: 1 } },
  ],
  noted: { untold: 'a file handed in, for a day; what is made of it is told' },
});
