import { announcementSchema } from '../../core/journeys/announcement.js';
import { employeeSubject, userSubject } from '../../core/people/subject.js';
import { defineModel, sealed } from './definition.js';
import { announced, announcedBy, announcedOf } from './meanings.js';
import { inSomeSlot } from './slots.js';

/** What managers told of their people, until HR decides. */
export const announcements = defineModel({
  collection: 'announcements',
  owner: 'tenant',
  entity: announcementSchema,
  id: announcedOf,
  fields: {
    employeeId: sealed('short', announcedOf),
    by: sealed('short', announcedBy),
    role: sealed('short', announced),
    expectedOn: sealed('short', announced),
    at: sealed('short', announced),
  },
  hashes: { employeeId: ({ employeeId }) => employeeId, by: ({ by }) => inSomeSlot(by) },
  indexes: [{ key: { tenantId: 1, employeeIdHash: 1 }, unique: true }, { key: { tenantId: 1, byHash: 1 } }],
  noted: { about: ({ employeeId, by }) => [employeeSubject(employeeId), userSubject(by)] },
});
