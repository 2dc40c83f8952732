import { expect, it, jest } from '@jest/globals';
import { JumpingClock } from '../../storage/testing/jumping-clock.js';
import { openTestStore } from '../../storage/testing/test-store.js';
import { as, type Context } from './context.js';
import { createPeopleSearch } from './people-search.js';
import { afterTest } from '../../testing/after-test.js';

const PEOPLE = 10_000;
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

it('one of ten thousand is found while a chat waits: the names are read once, and then at hand', async () => {
  const test = await openTestStore();
  afterTest(() => test.close());
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
    const read = jest.spyOn(employees, 'names');
    const search = createPeopleSearch(employees, new JumpingClock(), (user) =>
      Promise.resolve({ user, isAway: false, standsInFor: [] }),
    );
    expect(await search.find('persoon9999')).toMatchObject([{ id: 'e9999' }]);
    expect(read).toHaveBeenCalledTimes(1);
    expect(await search.find('persoon12')).toHaveLength(15);
    expect(await search.read('Anna Persoon777')).toMatchObject({ id: 'e777' });
    expect(read).toHaveBeenCalledTimes(1);
  });
});
