import { standInSchema } from '../../core/people/stand-in.js';
import { userSubject } from '../../core/people/subject.js';
import { defineModel, sealed } from './definition.js';
import { absence, userId } from './meanings.js';

export const standIns = defineModel({
  collection: 'standIns',
  owner: 'tenant',
  entity: standInSchema,
  id: userId,
  fields: {
    managerId: sealed('short', userId),
    standInId: sealed('short', userId),
    from: sealed('short', absence),
    until: sealed('short', absence),
  },
  hashes: { managerId: ({ managerId }) => managerId, standInId: ({ standInId }) => standInId },
  indexes: [{ key: { tenantId: 1, managerIdHash: 1 } }, { key: { tenantId: 1, standInIdHash: 1 } }],
  noted: { about: ({ managerId, standInId }) => [managerId, standInId].map(userSubject) },
});
