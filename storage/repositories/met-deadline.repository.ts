import type { MetDeadline, MetDeadlineRepository } from '../../core/journeys/met-deadline.js';
import type { Entities } from '../documents/entities.js';
import { inEverySlot } from '../models/slots.js';

export function metDeadlineRepository(met: Entities<MetDeadline>): MetDeadlineRepository {
  return {
    all: () => met.find({}),
    ofJourney: (journeyId) => met.findByHashes('journeyId', inEverySlot(journeyId)),
    save: (one) => met.save(one),
    remove: (ids) => met.remove(ids),
    bySubject: async (subject) =>
      subject.kind === 'employee' ? met.findByHashes('employeeId', inEverySlot(subject.employeeId)) : [],
  };
}
