import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { composePlanning } from '../../compose.js';
import { demoTenant, readExample } from '../../demo/demo-tenant.js';
import type { Repositories } from '../../storage/repositories/index.js';
import { JumpingClock } from '../../storage/testing/jumping-clock.js';
import { openTestStore, silentLog, type TestStore } from '../../storage/testing/test-store.js';
import { createCatalogues } from '../coaching/catalogues.js';
import { absentMessenger } from '../messages/absent-messenger.js';
import { asOperator, currentTenantId } from '../people/context.js';
import type { Result } from '../problem.js';
import type { ImportSummary } from './import-summary.js';

const catalogues = createCatalogues();
const example = await readExample('roster.csv');
const annasJourney =
  '- { personnelNumber: 2001, role: birthing-parent, announcedOn: today, dueDate: today+26w }\n';

let test: TestStore;
let wakes: string[];
beforeEach(async () => {
  test = await openTestStore();
  wakes = [];
});
afterEach(() => test.close());

const inDemo = <T>(work: (repositories: Repositories) => Promise<T>): Promise<T> =>
  asOperator(demoTenant, 'import', () => work(test.store.repositories));

function importBoth(roster?: string, journeys?: string): Promise<Result<ImportSummary>> {
  const { importFiles } = composePlanning({
    repositories: test.store.repositories,
    messengers: { teams: absentMessenger('teams'), slack: absentMessenger('slack') },
    catalogues,
    clock: new JumpingClock(),
    log: silentLog,
    newId: randomUUID,
    wake: () => Promise.resolve(void wakes.push(currentTenantId())),
  });
  return inDemo(() =>
    importFiles({
      roster: roster === undefined ? undefined : { name: 'people.csv', text: roster },
      journeys: journeys === undefined ? undefined : { name: 'plans.yaml', text: journeys },
    }),
  );
}

/** Which milestones the outbox holds for someone. */
const plannedFor = (email: string): Promise<string[]> =>
  inDemo(async ({ users, nudges }) => {
    const user = await users.findByEmail(email);
    return user ? (await nudges.withState(user.id, 'planned')).map(({ milestoneId }) => milestoneId) : [];
  });

describe('importing files', () => {
  it('plans journeys of people who come in the same import, and sets the alarm', async () => {
    expect(await importBoth(example, annasJourney)).toEqual({
      ok: true,
      value: expect.objectContaining({ users: 10, employees: 12, journeys: 1 }),
    });
    expect(await inDemo(({ nudges }) => nudges.nextMoment())).toBeDefined();
    expect(new Set(wakes)).toEqual(new Set([demoTenant.id]));
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
    expect(wakes).toEqual([]);
  });

  it('gives what is still to come to the manager whom a later roster names, and takes it from the one before', async () => {
    await importBoth(example, annasJourney);
    expect(await plannedFor('sanne.de.boer@example.com')).not.toEqual([]);
    await importBoth(example.replace('32,,sanne.de.boer', '32,,tom.willems'));
    expect(await plannedFor('tom.willems@example.com')).not.toEqual([]);
    expect(await plannedFor('sanne.de.boer@example.com')).toEqual([]);
  });
});
