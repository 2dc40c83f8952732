import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import type { Employee } from '../../core/people/employee.js';
import { inTenant } from '../../core/people/context.js';
import type { User } from '../../core/people/user.js';
import type { Repositories } from './index.js';
import { startEmbeddedStore, type EmbeddedStore } from '../embedded/embedded-store.js';
import { openStore, type Store } from '../store.js';
import { silentLog, testKeyProvider } from '../testing/test-store.js';

/** The embedded store counts the documents it reads; MongoDB serves the same indexes. */
let directory: string;
let embedded: EmbeddedStore;
let store: Store;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'lookups-'));
  embedded = await startEmbeddedStore({ directory });
  store = await openStore({
    mongodbUri: embedded.uri,
    dataDir: directory,
    keyProvider: testKeyProvider,
    log: silentLog,
  });
  for (const tenantId of ['acme', 'globex'])
    await inTenant(tenantId, () => fill(store.repositories, tenantId));
});
afterAll(async () => {
  await store.close();
  await embedded.stop();
  await rm(directory, { recursive: true });
});

const nine = Temporal.Instant.from('2026-11-02T08:00:00Z');
const people = Array.from({ length: 40 }, (_, index) => index);

const user = (tenantId: string, index: number): User => ({
  id: `${tenantId}-user-${index}`,
  name: 'A Manager',
  email: `user-${index}@acme.example`,
  roles: ['manager'],
  chat: 'slack',
  chatUserId: `U${index}`,
});
const employee = (tenantId: string, index: number): Employee => ({
  id: `${tenantId}-employee-${index}`,
  name: 'An Employee',
  personnelNumber: `${index}`,
  managerId: `${tenantId}-user-${index}`,
  team: 'Sales',
  weeklyHours: 32,
});

async function fill(repositories: Repositories, tenantId: string): Promise<void> {
  await repositories.users.saveMany(people.map((index) => user(tenantId, index)));
  await repositories.employees.saveMany(people.map((index) => employee(tenantId, index)));
  await repositories.nudges.insertMany(
    people.map((index) => ({
      id: `${tenantId}-nudge-${index}`,
      journeyId: `journey-${index}`,
      milestoneId: 'leave-wishes',
      recipientId: `${tenantId}-user-${index}`,
      on: Temporal.PlainDate.from('2026-11-02'),
      expiresOn: Temporal.PlainDate.from('2026-11-16'),
      nextAt: nine.add({ minutes: index }),
    })),
  );
}

/** How many documents the store reads for a call. */
async function examinedBy(call: () => Promise<unknown>): Promise<number> {
  const before = embedded.examined();
  await inTenant('acme', call);
  return embedded.examined() - before;
}

const lookups: Record<string, (repositories: Repositories) => Promise<unknown>> = {
  'a user by id': ({ users }) => users.get('acme-user-7'),
  'a user by e-mail': ({ users }) => users.findByEmail('user-7@acme.example'),
  'a user by chat account': ({ users }) => users.findByChatUserId('slack', 'U7'),
  "a manager's employees": ({ employees }) => employees.managedBy('acme-user-7'),
  'an employee by personnel number': ({ employees }) => employees.findByPersonnelNumber('7'),
  "a journey's nudges": ({ nudges }) => nudges.ofJourney('journey-7'),
  "a person's nudges in a state": ({ nudges }) => nudges.withState('acme-user-7', 'planned'),
  'the next moment': ({ nudges }) => nudges.nextMoment(),
  'a change of a nudge': ({ nudges }) =>
    nudges.change('acme-nudge-7', { states: ['planned'] }, { attempts: 1 }),
};

describe('looking up', () => {
  it.each(Object.entries(lookups))('%s reads that one document', async (_name, lookup) => {
    expect(await examinedBy(() => lookup(store.repositories))).toBe(1);
  });

  it('people by their ids reads those', async () => {
    const ids = ['acme-user-1', 'acme-user-2', 'globex-user-3'];
    expect(await examinedBy(() => store.repositories.users.getMany(ids))).toBeLessThanOrEqual(3);
  });

  it('what is due reads each nudge once in each of the three steps of a claim', async () => {
    const claim = () =>
      store.repositories.nudges.claimDue('run', nine.add({ minutes: 9 }), nine.add({ hours: 9 }), 6);
    expect(await examinedBy(claim)).toBe(3 * 6);
  });

  it('what is due, where nothing is, reads nothing', async () => {
    const claim = () => store.repositories.nudges.claimDue('run', nine.subtract({ hours: 1 }), nine, 6);
    expect(await examinedBy(claim)).toBe(0);
  });

  it('what is claimed, to release it, reads those nudges alone', async () => {
    const { nudges } = store.repositories;
    await inTenant('globex', () =>
      nudges.claimDue('crashed', nine.add({ minutes: 4 }), nine.add({ hours: 9 }), 5),
    );
    const release = () => inTenant('globex', () => nudges.releaseClaims(nine));
    expect(await examinedBy(release)).toBe(5);
  });
});
