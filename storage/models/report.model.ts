import { reportSchema } from '../../core/journeys/report.js';
import { employeeSubject, userSubject } from '../../core/people/subject.js';
import { defineModel, sealed } from './definition.js';
import { employeeId, journeyId, leave, userId } from './meanings.js';
import { inSomeSlot } from './slots.js';

/** How many reports there are of one journey is nobody's to count: a loss is one more. */
export const reports = defineModel({
  collection: 'reports',
  owner: 'tenant',
  entity: reportSchema,
  id: journeyId,
  fields: {
    journeyId: sealed('short', journeyId),
    employeeId: sealed('short', employeeId),
    kind: sealed('short', leave),
    before: sealed('record', leave),
    after: sealed('record', leave),
    by: sealed('short', userId),
    at: sealed('short', leave),
  },
  hashes: {
    journeyId: ({ journeyId: whose }) => inSomeSlot(whose),
    employeeId: ({ employeeId: whose }) => inSomeSlot(whose),
    by: ({ by }) => inSomeSlot(by),
  },
  indexes: [
    { key: { tenantId: 1, journeyIdHash: 1 } },
    { key: { tenantId: 1, employeeIdHash: 1 } },
    { key: { tenantId: 1, byHash: 1 } },
  ],
  noted: {
    about: ({ employeeId: whose, by }) => [
      employeeSubject(whose),
      ...(by === undefined ? [] : [userSubject(by)]),
    ],
  },
});
