import type { Consent, ConsentRepository } from '../../core/usage/consent.js';
import type { Entities } from '../documents/entities.js';

export function consentRepository(consents: Entities<Consent>): ConsentRepository {
  return {
    get: (userId) => consents.get(userId),
    begin: async (consent) => (await consents.insertNew([consent])) === 1,
    save: (consent) => consents.save(consent),
    all: () => consents.find({}),
    remove: (userIds) => consents.remove(userIds),
    bySubject: async (subject) => (subject.kind === 'user' ? consents.getMany([subject.userId]) : []),
  };
}
