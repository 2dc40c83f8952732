import { todayIn, type Clock } from '../clock.js';
import { sightOf, type Rights, type Sight } from '../people/access.js';
import { currentTenant } from '../people/context.js';
import type { Employee } from '../people/employee.js';
import { isBefore } from '../plain-date.js';
import type { Journey } from './journey.js';

interface Whose {
  readonly journey: Journey;
  readonly employee: Employee;
}

/**
 * Whether someone may see this journey today. Before the day from which the manager may know of it, HR alone does; one that was
 * withdrawn is nobody's. Days are those of the tenant's time zone.
 */
export function sightOfJourney(rights: Rights, { journey, employee }: Whose, clock: Clock): Sight {
  const { managerMayKnowFrom, withdrawnOn } = journey.facts;
  if (withdrawnOn) return 'no';
  const isHidden =
    managerMayKnowFrom !== undefined &&
    isBefore(todayIn(currentTenant().timeZone, clock), managerMayKnowFrom);
  return isHidden && !rights.user.roles.includes('hr') ? 'no' : sightOf(rights, employee);
}

export const maySeeJourney = (rights: Rights, whose: Whose, clock: Clock): boolean =>
  sightOfJourney(rights, whose, clock) === 'yes';
