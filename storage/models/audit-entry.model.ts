import { auditEntrySchema } from '../../core/audit/entry.js';
import { defineModel, readable, sealed } from './definition.js';
import { auditChain, audited } from './meanings.js';

/** Who did what to whose data. Nothing readable tells of whom, or when but for the week: it joins with no message and no nudge. */
export const auditEntries = defineModel({
  collection: 'auditEntries',
  owner: 'tenant',
  entity: auditEntrySchema,
  id: auditChain,
  fields: {
    writer: readable(auditChain),
    sequence: readable(auditChain),
    week: readable(auditChain),
    content: { ...sealed('record', audited), lasts: true },
    heads: readable(auditChain),
    previous: readable(auditChain),
    hash: readable(auditChain),
  },
  hashes: {},
  indexes: [
    { key: { tenantId: 1, week: 1 } },
    { key: { tenantId: 1, writer: 1, sequence: 1 }, unique: true },
  ],
  noted: { untold: 'the audit trail itself, which nobody changes' },
});
