import { hrShareSchema } from '../../core/people/hr-share.js';
import { userSubject } from '../../core/people/subject.js';
import { defineModel, sealed } from './definition.js';
import { account, userId } from './meanings.js';

export const hrShares = defineModel({
  collection: 'hrShares',
  owner: 'tenant',
  entity: hrShareSchema,
  id: userId,
  fields: {
    team: sealed('short', account),
    responsibleId: sealed('short', userId),
    substituteId: sealed('short', userId),
  },
  hashes: {},
  indexes: [],
  noted: {
    about: ({ responsibleId, substituteId }) => [responsibleId, substituteId].map(userSubject),
  },
});
