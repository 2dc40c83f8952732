import type { Disclosure, DisclosureRepository } from '../../core/privacy/register/disclosure.js';
import { dateOf } from '../documents/due.js';
import type { Entities } from '../documents/entities.js';

export function disclosureRepository(disclosures: Entities<Disclosure>): DisclosureRepository {
  return {
    all: () => disclosures.find({}, { recordedAt: 1 }),
    save: (disclosure) => disclosures.save(disclosure),
    async forgetBefore(recordedBefore) {
      await disclosures.model.deleteMany({ recordedAt: { $lt: dateOf(recordedBefore) } });
    },
  };
}
