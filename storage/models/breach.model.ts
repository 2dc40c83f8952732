import { breachSchema } from '../../core/privacy/register/breach.js';
import { defineModel, moment, readable, sealed } from './definition.js';
import { register } from './meanings.js';

/** Kept under the installation's own key: it has to be there when the employer's is destroyed. */
export const breaches = defineModel({
  collection: 'breaches',
  owner: 'installation',
  entity: breachSchema,
  id: register,
  fields: {
    tenantId: readable(register),
    discoveredAt: sealed('short', register),
    recordedAt: moment(register),
    withinHours: sealed('short', register),
    nature: sealed('record', register),
    data: sealed('record', register),
    people: sealed('short', register),
    consequences: sealed('record', register),
    measures: sealed('record', register),
    state: readable(register),
    toldAt: sealed('short', register),
  },
  hashes: {},
  indexes: [{ key: { state: 1, tenantId: 1 } }, { key: { recordedAt: 1 } }],
  noted: { untold: 'of an employer, and of no person; that it was told is noted by who tells' },
});
