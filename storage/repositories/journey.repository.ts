import type { Journey, JourneyRepository } from '../../core/journeys/journey.js';
import type { Entities } from '../documents/entities.js';
import { inEverySlot } from '../models/slots.js';

/** Of so many people at once their journeys are found sooner among all there are. */
const MANY = 200;

export function journeyRepository(journeys: Entities<Journey>): JourneyRepository {
  return {
    get: (id) => journeys.get(id),
    getMany: (ids) => journeys.getMany(ids),
    all: () => journeys.find({}),
    ofEmployees: (employeeIds) => ofEmployees(journeys, employeeIds),
    save: (journey) => journeys.save(journey),
    remove: (ids) => journeys.remove(ids),
    bySubject: async (subject) =>
      subject.kind === 'employee' ? ofEmployees(journeys, [subject.employeeId]) : [],
  };
}

async function ofEmployees(journeys: Entities<Journey>, employeeIds: readonly string[]): Promise<Journey[]> {
  if (employeeIds.length <= MANY)
    return journeys.findByHashes('employeeId', employeeIds.flatMap(inEverySlot));
  const sought = new Set(employeeIds);
  return (await journeys.find({})).filter(({ employeeId }) => sought.has(employeeId));
}
