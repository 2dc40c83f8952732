import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Subject } from '../../core/people/subject.js';
import { erasePerson, type EraseNeeds } from '../../core/privacy/person/erase-person.js';
import { collectionsOf } from '../../core/privacy/person/kept-section.js';
import { inside } from '../testing/inside.js';
import { employeeId, keepMarkedData, readable } from '../testing/marked-data.js';
import { sampleTenant } from '../testing/samples.js';
import { openTestStore, type TestStore } from '../testing/test-store.js';
import { removePerson } from './remove-person.js';

const employee: Subject = { kind: 'employee', employeeId };
const manager: Subject = { kind: 'user', userId: readable.managerId };

let test: TestStore;
beforeEach(async () => {
  test = await openTestStore();
  await test.store.repositories.tenants.save(sampleTenant('acme'));
  await own(() => keepMarkedData(test.store.repositories));
});
afterEach(() => test.close());
const own = <T>(work: () => Promise<T>): Promise<T> => inside('acme', work);

/** The collections that hold anything of someone. */
const holding = (subject: Subject) =>
  own(async () => {
    const { kept } = test.store.repositories;
    const found: string[] = [];
    for (const collection of collectionsOf(kept.fields))
      if ((await kept.of(collection, subject)).length > 0) found.push(collection);
    return found;
  });

/** The collections that say of a field that it is about such a person. */
const declaredFor = (kind: Subject['kind']): string[] =>
  collectionsOf(test.store.repositories.kept.fields.filter(({ subject }) => subject === kind));

/** The trail goes by pseudonyms; the others hold what somebody is about to hand in, in which nobody is looked up. */
const notSearched = new Set(['auditEntries', 'flows', 'uploads']);

const uploads = () =>
  own(async () => {
    let count = 0;
    for await (const upload of test.store.repositories.kept.all('uploads')) count += upload['id'] ? 1 : 0;
    return count;
  });

/** No chat is on: whatever is asked of it is done at once. */
const chatsAreOff = async (): Promise<EraseNeeds> => {
  const { repositories } = test.store;
  const { messages } = repositories;
  const ledger = {
    lookUp: () => Promise.resolve(new Map()),
    redraw: () => Promise.resolve(),
    remove: (ids: readonly string[]) => messages.remove(ids),
    workOff: () => Promise.resolve(),
  };
  const planned = { replanThese: () => Promise.resolve() };
  return Promise.resolve({ ...repositories, ledger, planned, noteErased: () => Promise.resolve() });
};

const ways = {
  'is erased': async (subject: Subject) => {
    await erasePerson(await chatsAreOff(), subject);
  },
  'comes back with a backup': (subject: Subject) => removePerson(test.store.repositories, subject),
};

describe.each(Object.entries(ways))('someone who %s', (_way, remove) => {
  it.each([
    ['employee', employee],
    ['user', manager],
  ] as const)('leaves nothing as an %s in any collection that may hold something', async (kind, subject) => {
    const before = await holding(subject);
    expect(declaredFor(kind).filter((one) => !before.includes(one) && !notSearched.has(one))).toEqual([]);
    await own(() => remove(subject));
    expect(await holding(subject)).toEqual([]);
    expect(await uploads()).toBe(0);
  });

  it('leaves what was done to them in the audit trail, and everyone else', async () => {
    const count = () =>
      own(async () => {
        const { employees, journeys } = test.store.repositories;
        return [await employees.count(), (await journeys.all()).length];
      });
    const before = await count();
    await own(() => remove(manager));
    expect(await count()).toEqual(before);
    expect((await own(() => test.store.repositories.employees.get(employeeId)))?.managerId).toBeUndefined();
  });
});
