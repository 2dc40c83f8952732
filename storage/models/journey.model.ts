import { journeySchema } from '../../core/journeys/journey.js';
import { defineModel } from './definition.js';

export const journeys = defineModel({
  collection: 'journeys',
  owner: 'tenant',
  entity: journeySchema,
  fields: { employeeId: 'readable', facts: 'sealed' },
  hashes: {},
  indexes: [{ key: { tenantId: 1, employeeId: 1 } }],
});
