import type { MetDeadline, MetDeadlineRepository } from '../../core/journeys/met-deadline.js';
import type { Entities } from '../documents/entities.js';
import { foundByIds } from './found-by-ids.js';

export function metDeadlineRepository(met: Entities<MetDeadline>): MetDeadlineRepository {
  return {
    ofJourneys: (journeyIds) => foundByIds(met, 'journeyId', journeyIds),
    save: (one) => met.save(one),
    remove: (ids) => met.remove(ids),
    bySubject: async (subject) =>
      subject.kind === 'employee' ? foundByIds(met, 'employeeId', [subject.employeeId]) : [],
  };
}
