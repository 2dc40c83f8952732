import type { User, UserRepository } from '../people/user.js';

/** Whether nobody of HR would be left without this user. */
export async function isLastOfHr(
  { users }: { readonly users: Pick<UserRepository, 'withRole'> },
  user: User | undefined,
): Promise<boolean> {
  if (!user?.roles.includes('hr')) return false;
  return (await users.withRole('hr')).every(({ id }) => id === user.id);
}
