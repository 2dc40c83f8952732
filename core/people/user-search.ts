import { compareIds } from '../compare-ids.js';
import { folded } from './fold.js';
import { MOST_FOUND } from './people-search.js';
import type { User, UserRepository } from './user.js';

type Users = Pick<UserRepository, 'get' | 'withRole'>;

/** Managers and HR by a part of their name, in order of name, at most `MOST_FOUND`. For HR alone. */
export async function findUsers(users: Users, typed: string): Promise<User[]> {
  const part = folded(typed);
  return (await everyUser(users)).filter(({ name }) => folded(name).includes(part)).slice(0, MOST_FOUND);
}

/** The user with that id, or the only one of that name. */
export async function readUser(users: Users, idOrName: string): Promise<User | undefined> {
  const known = await users.get(idOrName);
  if (known) return known;
  const [only, ...others] = (await everyUser(users)).filter(({ name }) => folded(name) === folded(idOrName));
  return others.length === 0 ? only : undefined;
}

async function everyUser(users: Users): Promise<User[]> {
  const all = [...(await users.withRole('manager')), ...(await users.withRole('hr'))];
  const byId = new Map(all.map((user) => [user.id, user]));
  return [...byId.values()].sort((a, b) => a.name.localeCompare(b.name) || compareIds(a, b));
}
