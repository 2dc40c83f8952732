import { metDeadlineSchema } from '../../core/journeys/met-deadline.js';
import { employeeSubject } from '../../core/people/subject.js';
import { defineModel, sealed } from './definition.js';
import { employeeId, journeyId, leave } from './meanings.js';
import { inSomeSlot } from './slots.js';

/** How many dates of one journey were met is nobody's to count: it tells how far it is. */
export const metDeadlines = defineModel({
  collection: 'metDeadlines',
  owner: 'tenant',
  entity: metDeadlineSchema,
  id: journeyId,
  fields: {
    journeyId: sealed('short', journeyId),
    employeeId: sealed('short', employeeId),
    deadline: sealed('short', leave),
    on: sealed('short', leave),
  },
  hashes: {
    journeyId: ({ journeyId: whose }) => inSomeSlot(whose),
    employeeId: ({ employeeId: whose }) => inSomeSlot(whose),
  },
  indexes: [{ key: { tenantId: 1, journeyIdHash: 1 } }, { key: { tenantId: 1, employeeIdHash: 1 } }],
  noted: { about: ({ employeeId: whose }) => [employeeSubject(whose)] },
});
