import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { sampleTenant } from '../../storage/testing/samples.js';
import { openTestStore, type TestStore } from '../../storage/testing/test-store.js';
import { shuffled } from '../../storage/testing/shuffled.js';
import { TravelClock } from '../clock.js';
import { as, asOperator } from './context.js';
import type { Employee } from './employee.js';
import { createPeopleSearch, MOST_FOUND, type PeopleSearch } from './people-search.js';
import type { User } from './user.js';

const tenant = sampleTenant('acme');
const user = (id: string, role: User['roles'][number]): User => ({
  id,
  name: id,
  email: `${id}@acme.example`,
  roles: [role],
  chat: 'slack',
});
const hr = user('hanneke', 'hr');
const sanne = user('sanne', 'manager');

let numbers = 0;
const employee = (name: string, managerId: string, more: Partial<Employee> = {}): Employee => {
  numbers += 1;
  return {
    id: `e${numbers}`,
    name,
    managerId,
    personnelNumber: `${numbers}`,
    team: 'Sales',
    weeklyHours: 32,
    ...more,
  };
};
const team = [
  employee('Zoë de Vries', 'sanne'),
  employee('Anna Visser', 'sanne'),
  employee('Anna Smit', 'kees'),
  employee('Anna Smit', 'priya'),
  employee('Hanneke Vos', 'priya', { email: 'hanneke@acme.example' }),
];

let test: TestStore;
let search: PeopleSearch;
const clock = new TravelClock(Temporal.Instant.from('2026-11-24T08:00:00Z'));

const atWork = (user: User) => Promise.resolve({ user, isAway: false, standsInFor: [] });

beforeAll(async () => {
  test = await openTestStore();
  search = createPeopleSearch(test.store.repositories.employees, clock, atWork);
  await keep(team);
});
afterAll(() => test.close());

const keep = (employees: readonly Employee[]): Promise<void> =>
  asOperator(tenant, 'test', () => test.store.repositories.employees.saveMany(employees));
const asking = <T>(whom: User, work: () => Promise<T>): Promise<T> =>
  as({ tenant, actor: { kind: 'person', user: whom }, cause: { kind: 'form', name: 'test' } }, work);
const found = async (whom: User, typed: string): Promise<string[]> =>
  (await asking(whom, () => search.find(typed))).map(({ name }) => name);
const read = async (whom: User, value: string): Promise<string | undefined> =>
  (await asking(whom, () => search.read(value)))?.name;

describe('people are found', () => {
  it('by any part of the name, whatever its case, its accents and how they were typed', async () => {
    for (const typed of ['zoe', 'ZOË', 'Zoë'.normalize('NFD'), 'vries', ' de  vries '])
      expect(await found(hr, typed)).toEqual(['Zoë de Vries']);
  });

  it('among those whom the asker may see, and nobody else: a team, or for HR everyone but themselves', async () => {
    expect(await found(sanne, '')).toEqual(['Anna Visser', 'Zoë de Vries']);
    expect(await found(sanne, 'smit')).toEqual([]);
    expect(await found(hr, 'anna')).toEqual(['Anna Smit', 'Anna Smit', 'Anna Visser']);
    expect(await found(hr, 'hanneke')).toEqual([]);
  });

  it('as long as they work here', async () => {
    const leftOn = Temporal.PlainDate.from('2026-11-01');
    const gone = employee('Xander Vertrokken', 'sanne', { leftOn });
    await keep([gone]);
    expect([await found(sanne, 'xander'), await read(sanne, gone.id)]).toEqual([[], undefined]);
  });

  it('in one order, whatever the order of the store', async () => {
    const anyOrder = createPeopleSearch(shuffled(test.store.repositories.employees), clock, atWork);
    for (let times = 0; times < 8; times += 1) {
      const ids = (await asking(hr, () => anyOrder.find('anna'))).map(({ id }) => id);
      expect(ids).toEqual([team[2]?.id, team[3]?.id, team[1]?.id]);
      clock.travelTo(clock.now().add({ seconds: 61 }));
    }
  });

  it('at most so many at once, and a newcomer within a minute', async () => {
    await found(hr, '');
    await keep(Array.from({ length: 20 }, (_, index) => employee(`Newcomer ${index}`, 'kees')));
    expect(await found(hr, 'newcomer')).toEqual([]);
    clock.travelTo(clock.now().add({ seconds: 61 }));
    expect(await found(hr, 'newcomer')).toHaveLength(MOST_FOUND);
  });
});

describe('an answer means', () => {
  it('the person with that id, or the only one of that name', async () => {
    expect(await read(hr, team[1]?.id ?? '')).toBe('Anna Visser');
    expect(await read(hr, 'anna visser')).toBe('Anna Visser');
  });

  it('nobody where there are two of that name, where there is none, or where the asker may not see them', async () => {
    expect(await read(hr, 'Anna Smit')).toBeUndefined();
    expect(await read(hr, 'Anna')).toBeUndefined();
    expect(await read(sanne, team[2]?.id ?? '')).toBeUndefined();
    expect(await read(hr, team[4]?.id ?? '')).toBeUndefined();
  });
});
