import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { demoTenant, readExample } from '../../demo/demo-tenant.js';
import { JumpingClock } from '../../storage/testing/jumping-clock.js';
import { openTestStore, type TestStore } from '../../storage/testing/test-store.js';
import { createCatalogues } from '../coaching/catalogues.js';
import { inTenant } from '../people/context.js';
import type { Result } from '../problem.js';
import { importFiles, type ImportSummary } from './import-files.js';

const catalogues = createCatalogues();
const example = await readExample('roster.csv');
const annasJourney =
  '- { personnelNumber: 2001, role: birthing-parent, announcedOn: today, dueDate: today+26w }\n';

let test: TestStore;
let alarms: string[];
beforeEach(async () => {
  test = await openTestStore();
  alarms = [];
});
afterEach(() => test.close());

function importBoth(roster?: string, journeys?: string): Promise<Result<ImportSummary>> {
  const { repositories } = test.store;
  const setAlarm = (tenantId: string) => Promise.resolve(void alarms.push(tenantId));
  const deps = { repositories, catalogues, clock: new JumpingClock(), newId: randomUUID, setAlarm };
  return importFiles(deps, demoTenant, {
    roster: roster === undefined ? undefined : { name: 'people.csv', text: roster },
    journeys: journeys === undefined ? undefined : { name: 'plans.yaml', text: journeys },
  });
}

const inDemo = <T>(work: (repositories: TestStore['store']['repositories']) => Promise<T>): Promise<T> =>
  inTenant(demoTenant.id, () => work(test.store.repositories));

describe('importing files', () => {
  it('plans journeys of people who come in the same import, and sets the alarm', async () => {
    expect(await importBoth(example, annasJourney)).toEqual({
      ok: true,
      value: { users: 10, employees: 12, journeys: 1 },
    });
    expect(await inDemo(({ nudges }) => nudges.nextMoment())).toBeDefined();
    expect(new Set(alarms)).toEqual(new Set([demoTenant.id]));
  });

  it('stores nothing of a roster whose journeys are wrong, and names file and line', async () => {
    const unknown = annasJourney.replace('2001', '404');
    expect(await importBoth(example, `${annasJourney}${unknown}`)).toEqual({
      ok: false,
      problems: [
        { code: 'unknown-employee', facts: { file: 'plans.yaml', line: 2, personnelNumber: '404' } },
      ],
    });
    expect(await importBoth('name', annasJourney)).toMatchObject({
      problems: expect.arrayContaining([
        { code: 'csv-column-missing', facts: { file: 'people.csv', column: 'email' } },
      ]),
    });
    expect(await inDemo(({ users }) => users.withRole('manager'))).toEqual([]);
    expect(alarms).toEqual([]);
  });

  it('sends what is still to come to the manager whom a later roster names', async () => {
    await importBoth(example, annasJourney);
    await importBoth(example.replace('32,,sanne.de.boer', '32,,tom.willems'));
    const [tom, nudges] = await inDemo(async ({ users, journeys, nudges }) => {
      const [journey] = await journeys.all();
      return [await users.findByEmail('tom.willems@example.com'), await nudges.ofJourney(journey!.id)];
    });
    expect(nudges.filter(({ recipientId, nextAt }) => recipientId === tom!.id && nextAt)).not.toEqual([]);
  });
});
