import { expect, it } from '@jest/globals';
import { sampleUser } from '../../storage/testing/samples.js';
import { MOST_FOUND } from './people-search.js';
import { findUsers, readUser } from './user-search.js';
import type { User } from './user.js';

const named = (id: string, name: string, roles: User['roles'] = ['manager']): User => ({
  ...sampleUser(id),
  name,
  roles,
});
const repository = (all: readonly User[]) => ({
  get: (id: string) => Promise.resolve(all.find((user) => user.id === id)),
  withRole: (role: User['roles'][number]) => Promise.resolve(all.filter(({ roles }) => roles.includes(role))),
});
const ids = (users: readonly User[]): string[] => users.map(({ id }) => id);

it('managers and HR are found by a part of their name, each once, in order of name, and no more than are shown', async () => {
  const all = [
    named('3', 'Zoë Vos', ['manager', 'hr']),
    named('2', 'Sanne Vos'),
    named('1', 'Sanne Vos'),
    named('4', 'Privé Vos', ['privacy-officer']),
    named('5', 'Kees Jansen'),
  ];
  expect(ids(await findUsers(repository(all), 'VOS'))).toEqual(['1', '2', '3']);
  expect(ids(await findUsers(repository(all), 'zoe'))).toEqual(['3']);
  const many = Array.from({ length: 20 }, (_, index) => named(String(index), 'Vos'));
  expect(await findUsers(repository(many), 'vos')).toHaveLength(MOST_FOUND);
});

it('one is read by id, or by a name that nobody else has', async () => {
  const all = [named('1', 'Sanne Vos'), named('2', 'Sanne Vos'), named('3', 'Kees Jansen')];
  const read = async (typed: string) => (await readUser(repository(all), typed))?.id;
  expect([await read('2'), await read('kees jansen'), await read('Sanne Vos'), await read('Kees')]).toEqual([
    '2',
    '3',
    undefined,
    undefined,
  ]);
});
