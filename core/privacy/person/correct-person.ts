import { KeyTaken } from '../../key-taken.js';
import type { Journeys } from '../../journeys/journeys.js';
import { mendNames } from '../../journeys/mend-names.js';
import { carryOut, type Changed, type MoveStores } from '../../journeys/moves.js';
import type { Employee } from '../../people/employee.js';
import type { User, UserRepository } from '../../people/user.js';

export interface CorrectionNeeds extends Omit<MoveStores, 'users' | 'planned'> {
  readonly users: MoveStores['users'] & Pick<UserRepository, 'saveMany'>;
  readonly planned: MoveStores['planned'] & Pick<Journeys, 'replanFor'>;
}

/** What was wrong of someone, as an employee, as a user or as both. */
export interface Correction {
  readonly employee?: Changed<Employee> | undefined;
  readonly user?: Changed<User> | undefined;
}

/**
 * Stores what is right; what is planned and the cards that are out follow. False where someone else has that number or address:
 * then nothing more has changed.
 */
export async function correctPerson(
  needs: CorrectionNeeds,
  { employee, user }: Correction,
): Promise<boolean> {
  try {
    if (user) await needs.users.saveMany([user.after]);
    if (employee) await carryOut(needs, { users: [], employees: [employee] });
    if (user) {
      await needs.planned.replanFor(user.after);
      await mendNames(needs, peopleOf(user.before), peopleOf(user.after));
    }
    return true;
  } catch (error) {
    if (error instanceof KeyTaken) return false;
    throw error;
  }
}

const peopleOf = (user: User) => ({ users: [user], employees: [] });
