import { consentSchema } from '../../core/usage/consent.js';
import { userSubject } from '../../core/people/subject.js';
import { defineModel, sealed } from './definition.js';
import { consent, userId } from './meanings.js';

export const consents = defineModel({
  collection: 'consents',
  owner: 'tenant',
  entity: consentSchema,
  id: userId,
  fields: { askedAt: sealed('short', consent), answers: sealed('line', consent) },
  hashes: {},
  indexes: [],
  noted: { about: ({ id }) => [userSubject(id)] },
});
