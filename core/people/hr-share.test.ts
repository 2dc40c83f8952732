import { expect, it } from '@jest/globals';
import { sampleUser } from '../../storage/testing/samples.js';
import { inOrderOfShare } from './hr-share.js';
import type { User } from './user.js';

const named = (id: string, name: string): User => ({ ...sampleUser(id), name, roles: ['hr'] });
const ids = (users: readonly User[]): string[] => users.map(({ id }) => id);

it('HR is asked in the order of a team: who is responsible, the substitute, then the others by name', () => {
  const hr = [named('c', 'Carla'), named('b', 'Bea'), named('a2', 'Anna'), named('a1', 'Anna')];
  const share = { id: 's', team: 'Sales', responsibleId: 'c', substituteId: 'b' };
  expect(ids(inOrderOfShare(hr, share))).toEqual(['c', 'b', 'a1', 'a2']);
  expect(ids(inOrderOfShare(hr, undefined))).toEqual(['a1', 'a2', 'b', 'c']);
  expect(ids(inOrderOfShare(hr, { ...share, responsibleId: 'gone' }))).toEqual(['b', 'a1', 'a2', 'c']);
});
