import { compareIds } from '../../compare-ids.js';
import type { Locale } from '../../language/locale.js';
import type { View } from '../../messages/view.js';
import type { Tell } from '../../outbox/tell.js';
import type { User, UserRepository } from '../../people/user.js';

interface TellNeeds {
  readonly users: Pick<UserRepository, 'withRole'>;
  readonly tell: Tell;
}

/** Everyone of HR, always in the same order. */
export const everyoneOfHr = async ({ users }: Pick<TellNeeds, 'users'>): Promise<User[]> =>
  (await users.withRole('hr')).toSorted(compareIds);

/** Tells everyone of HR, those who are away too: they answer for it. How many were told. */
export async function tellEveryoneOfHr(needs: TellNeeds, viewIn: (locale: Locale) => View): Promise<number> {
  let told = 0;
  for (const user of await everyoneOfHr(needs)) if (await needs.tell(user, viewIn)) told += 1;
  return told;
}
