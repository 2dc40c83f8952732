import { journeySchema } from '../../core/journeys/journey.js';
import { employeeSubject } from '../../core/people/subject.js';
import { defineModel, sealed } from './definition.js';
import { employeeId, journeyId, leave } from './meanings.js';
import { inSomeSlot } from './slots.js';

/** Whose journey it is, is sealed: from an employee nobody comes to one, nor sees that there is one. */
export const journeys = defineModel({
  collection: 'journeys',
  owner: 'tenant',
  entity: journeySchema,
  id: journeyId,
  fields: {
    employeeId: sealed('short', employeeId),
    ordinal: sealed('short', journeyId),
    facts: sealed('record', leave),
  },
  hashes: {
    employeeId: ({ employeeId: whose }) => inSomeSlot(whose),
    ordinal: ({ employeeId: whose, ordinal }) => [whose, ordinal],
  },
  indexes: [
    { key: { tenantId: 1, employeeIdHash: 1 } },
    { key: { tenantId: 1, ordinalHash: 1 }, unique: true },
  ],
  noted: { about: ({ employeeId: whose }) => [employeeSubject(whose)] },
});
