import { currentTenant } from '../people/context.js';
import type { Absence } from '../people/absence.js';
import type { EmployeeRepository } from '../people/employee.js';
import { ownEmployees } from '../people/own-employees.js';
import type { PauseRepository } from '../people/pause.js';
import type { User } from '../people/user.js';
import { absencesOf } from './absences.js';
import type { JourneyRepository } from './journey.js';

export interface Whereabouts {
  readonly employees: Pick<EmployeeRepository, 'findByEmails' | 'findByPersonnelNumbers'>;
  readonly journeys: Pick<JourneyRepository, 'ofEmployees'>;
  readonly pauses: Pick<PauseRepository, 'getMany'>;
}

/** When a user is away, by all that is known today. */
export async function whereaboutsOf(
  { employees, journeys, pauses }: Whereabouts,
  user: User,
): Promise<Absence[]> {
  const own = await ownEmployees(employees, user);
  const [theirs, [pause]] = await Promise.all([
    own.length === 0 ? [] : journeys.ofEmployees(own.map(({ id }) => id)),
    pauses.getMany([user.id]),
  ]);
  return absencesOf({ employees: own, journeys: theirs, pause }, currentTenant());
}
