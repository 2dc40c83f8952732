import type { Employee } from './employee.js';
import { canLead } from './roles.js';
import { isSamePerson } from './same-person.js';
import type { User } from './user.js';

/** What decides, beside the roster, whose journeys someone may see today. */
export interface Rights {
  readonly user: User;
  /** Whoever is away from work sees nobody's journey until they are back. */
  readonly isAway: boolean;
  /** The managers, away themselves, whose team they look after today. */
  readonly standsInFor: readonly string[];
}

/** `away`: they may, but not while they are away. */
export type Sight = 'yes' | 'away' | 'no';

/**
 * Whether someone may see the journey of an employee: HR may see everyone's, a manager and whoever stands in for one those of
 * the team, as long as they are one; nobody sees their own, nor that of someone whose data may not be used.
 */
export function sightOf({ user, isAway, standsInFor }: Rights, employee: Employee): Sight {
  if (employee.restrictedOn || isSamePerson(user, employee)) return 'no';
  const isTheirs =
    canLead(user) && [user.id, ...standsInFor].some((managerId) => managerId === employee.managerId);
  const may = isTheirs || user.roles.includes('hr');
  if (!may) return 'no';
  return isAway ? 'away' : 'yes';
}

export const maySee = (rights: Rights, employee: Employee): boolean => sightOf(rights, employee) === 'yes';
