import { KeyTaken } from '../key-taken.js';
import type { Employee } from '../people/employee.js';
import { withReported } from './change-journey.js';
import type { Journey, JourneyRepository } from './journey.js';
import { nextOrdinal, sameJourney } from './same-journey.js';

/**
 * Stores a journey. Where someone else began one of this employee since it was looked up, the second report of one child becomes
 * a change of the first, and another child's journey comes after it. What is stored is handed back.
 */
export async function storeJourney(
  journeys: Pick<JourneyRepository, 'save' | 'ofEmployees'>,
  journey: Journey,
  employee: Employee,
): Promise<Journey> {
  try {
    await journeys.save(journey);
    return journey;
  } catch (error) {
    if (!(error instanceof KeyTaken)) throw error;
    const known = await journeys.ofEmployees([employee.id]);
    const same = sameJourney(known, journey.facts);
    const next = same
      ? withReported(same, journey.facts, employee)
      : { ...journey, ordinal: nextOrdinal(known) };
    return storeJourney(journeys, next, employee);
  }
}
