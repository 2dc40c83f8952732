import { disclosureSchema } from '../../core/privacy/register/disclosure.js';
import { defineModel, moment, readable, sealed } from './definition.js';
import { register } from './meanings.js';

export const disclosures = defineModel({
  collection: 'disclosures',
  owner: 'installation',
  entity: disclosureSchema,
  id: register,
  fields: {
    tenantId: readable(register),
    on: sealed('short', register),
    recordedAt: moment(register),
    authority: sealed('record', register),
    ground: sealed('record', register),
    data: sealed('record', register),
    employer: sealed('short', register),
  },
  hashes: {},
  indexes: [{ key: { recordedAt: 1 } }],
  noted: { untold: 'of an employer, and of no person; that it was recorded is noted by who records it' },
});
