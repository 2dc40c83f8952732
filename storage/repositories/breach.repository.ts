import type { Breach, BreachRepository } from '../../core/privacy/register/breach.js';
import { dateOf } from '../documents/due.js';
import type { Entities } from '../documents/entities.js';

export function breachRepository(breaches: Entities<Breach>): BreachRepository {
  return {
    all: () => breaches.find({}, { recordedAt: 1 }),
    get: (id) => breaches.get(id),
    toTell: (tenantId) => breaches.find({ state: 'asked', tenantId }),
    save: (breach) => breaches.save(breach),
    async forgetBefore(recordedBefore) {
      await breaches.model.deleteMany({ recordedAt: { $lt: dateOf(recordedBefore) } });
    },
  };
}
