import type { Journey } from '../../core/journeys/journey.js';
import type { JourneyRepository } from '../../core/journeys/journey.js';
import type { Entities } from '../documents/entities.js';

export function journeyRepository(journeys: Entities<Journey>): JourneyRepository {
  return {
    get: (id) => journeys.get(id),
    all: () => journeys.find({}),
    ofEmployees: (employeeIds) => journeys.find({ employeeId: { $in: employeeIds } }),
    save: (journey) => journeys.save(journey),
  };
}
