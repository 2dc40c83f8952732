import { statementNoticeSchema } from '../../core/privacy/statement/notice.js';
import { defineModel, moment, readable, sealed } from './definition.js';
import { statementNotice, userId } from './meanings.js';

export const statementNotices = defineModel({
  collection: 'statementNotices',
  owner: 'tenant',
  entity: statementNoticeSchema,
  id: statementNotice,
  fields: {
    userId: sealed('short', userId),
    version: readable(statementNotice),
    at: moment(statementNotice),
  },
  hashes: { userId: ({ userId: whose }) => whose },
  indexes: [{ key: { tenantId: 1, userIdHash: 1 } }, { key: { tenantId: 1, version: 1 } }],
  noted: { untold: 'it says of itself that someone was told, and when' },
});
