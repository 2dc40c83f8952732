import type { Journey, JourneyRepository } from '../../core/journeys/journey.js';
import type { Entities } from '../documents/entities.js';
import { foundByIds } from './found-by-ids.js';

export function journeyRepository(journeys: Entities<Journey>): JourneyRepository {
  return {
    get: (id) => journeys.get(id),
    getMany: (ids) => journeys.getMany(ids),
    all: () => journeys.find({}),
    ids: () => journeys.ids(),
    ofEmployees: (employeeIds) => foundByIds(journeys, 'employeeId', employeeIds),
    save: (journey) => journeys.save(journey),
    saveMany: (all) => journeys.saveMany(all),
    remove: (ids) => journeys.remove(ids),
    bySubject: async (subject) =>
      subject.kind === 'employee' ? foundByIds(journeys, 'employeeId', [subject.employeeId]) : [],
  };
}
