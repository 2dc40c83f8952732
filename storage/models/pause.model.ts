import { pauseSchema } from '../../core/people/pause.js';
import { userSubject } from '../../core/people/subject.js';
import { defineModel, sealed } from './definition.js';
import { absence, userId } from './meanings.js';

export const pauses = defineModel({
  collection: 'pauses',
  owner: 'tenant',
  entity: pauseSchema,
  id: userId,
  fields: { from: sealed('short', absence), until: sealed('short', absence) },
  hashes: {},
  indexes: [],
  noted: { about: ({ id }) => [userSubject(id)] },
});
