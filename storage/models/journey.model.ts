import { journeySchema } from '../../core/journeys/journey.js';
import { defineModel, readable, sealed } from './definition.js';
import { employeeId, journeyId, leave } from './meanings.js';

export const journeys = defineModel({
  collection: 'journeys',
  owner: 'tenant',
  entity: journeySchema,
  id: journeyId,
  fields: {
    employeeId: readable(employeeId),
    ordinal: sealed('short', journeyId),
    facts: sealed('record', leave),
  },
  hashes: {
    ordinal: ({ employeeId: whose, ordinal }) => [whose, ordinal],
  },
  indexes: [{ key: { tenantId: 1, employeeId: 1 } }, { key: { tenantId: 1, ordinalHash: 1 }, unique: true }],
});
