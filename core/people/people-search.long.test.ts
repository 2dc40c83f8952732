import { expect, it } from '@jest/globals';
import { openTestStore } from '../../storage/testing/test-store.js';
import { systemClock } from '../clock.js';
import { as, type Context } from './context.js';
import { createPeopleSearch } from './people-search.js';

const PEOPLE = 50_000;
const AT_ONCE = 1_000;

const hr: Context = {
  tenant: {
    id: 'large',
    name: 'Large',
    country: 'NL',
    locale: 'nl',
    timeZone: 'Europe/Amsterdam',
    deliveryTime: '09:00',
  },
  actor: {
    kind: 'person',
    user: { id: 'hr', name: 'HR', email: 'hr@large.example', roles: ['hr'], chat: 'slack' },
  },
  cause: { kind: 'form', name: 'test' },
};

it('one of fifty thousand is found while a chat waits: the names are read once, and then at hand', async () => {
  const test = await openTestStore();
  const { employees } = test.store.repositories;
  await as(hr, async () => {
    for (let from = 0; from < PEOPLE; from += AT_ONCE)
      await employees.saveMany(
        Array.from({ length: AT_ONCE }, (_, index) => ({
          id: `e${from + index}`,
          name: `Anna Persoon${from + index}`,
          personnelNumber: `${from + index}`,
          managerId: `m${index}`,
          team: 'Team',
          weeklyHours: 36,
        })),
      );
    const search = createPeopleSearch(employees, systemClock, (user) =>
      Promise.resolve({ user, isAway: false, standsInFor: [] }),
    );
    expect(await search.find('persoon49999')).toMatchObject([{ id: 'e49999' }]);
    const start = performance.now();
    expect(await search.find('persoon123')).toHaveLength(15);
    expect(await search.read('Anna Persoon777')).toMatchObject({ id: 'e777' });
    expect(performance.now() - start).toBeLessThan(500);
  });
  await test.close();
}, 120_000);
