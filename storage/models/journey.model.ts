import { journeySchema } from '../../core/journeys/journey.js';
import { defineModel, readable, sealed } from './definition.js';
import { employeeId, journeyId, leave } from './meanings.js';

export const journeys = defineModel({
  collection: 'journeys',
  owner: 'tenant',
  entity: journeySchema,
  id: journeyId,
  fields: { employeeId: readable(employeeId), facts: sealed('record', leave) },
  hashes: {},
  indexes: [{ key: { tenantId: 1, employeeId: 1 } }],
});
