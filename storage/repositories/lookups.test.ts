import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NewNudge } from '../../core/outbox/nudge.js';
import { inside } from '../testing/inside.js';
import type { Repositories } from './index.js';
import { startEmbeddedStore, type EmbeddedStore } from '@pro-parents-coach/embedded-store';
import { openStore, type Store } from '../store.js';
import {
  nine,
  sampleConversation,
  sampleEmployee,
  sampleFlow,
  sampleMessage,
  sampleNudge,
  sampleUser,
} from '../testing/samples.js';
import { vaultRecordsOf } from '../vault/open-vault.js';
import { silentLog, testKeyProvider } from '../testing/test-store.js';

/** The embedded store counts the documents it reads; MongoDB serves the same indexes. */
let directory: string;
let embedded: EmbeddedStore;
let store: Store;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'lookups-'));
  embedded = await startEmbeddedStore({ directory: join(directory, 'store') });
  store = await openStore({
    mongodbUri: embedded.uri,
    dataDir: directory,
    vault: () => vaultRecordsOf({ dataDir: directory }),
    keyProvider: testKeyProvider,
    log: silentLog,
  });
  for (const tenantId of ['acme', 'globex']) await inside(tenantId, () => fill(store.repositories, tenantId));
});
afterAll(async () => {
  await store.close();
  await embedded.stop();
  await rm(directory, { recursive: true });
});

const nineOn = nine.toZonedDateTimeISO('UTC').toPlainDate();
const people = Array.from({ length: 40 }, (_, index) => index);

const nudgeFor = (tenantId: string, index: number): NewNudge =>
  sampleNudge({ recipientId: `${tenantId}-user-${index}`, dueAt: nine.add({ minutes: index }) });

async function fill(repositories: Repositories, tenantId: string): Promise<void> {
  const { users, employees, nudges, messages, flows, coverCards, metDeadlines } = repositories;
  await users.saveMany(people.map((index) => sampleUser(`${tenantId}-user-${index}`)));
  await employees.saveMany(
    people.map((index) => ({
      ...sampleEmployee(`${tenantId}-employee-${index}`, `${tenantId}-user-${index}`),
      email: `${tenantId}-employee-${index}@acme.example`,
    })),
  );
  await employees.saveMany([{ ...sampleEmployee(`${tenantId}-alone`), managerId: undefined }]);
  await nudges.insertMany(people.map((index) => nudgeFor(tenantId, index)));
  for (const index of people) {
    const [recipientId, nextAt] = [`${tenantId}-user-${index}`, nine.add({ minutes: index })];
    await messages.insert(
      sampleMessage(`${tenantId}-message-${index}`, {
        recipientId,
        nextAt,
        messageId: `ts-${tenantId}-message-${index}`,
      }),
    );
    await flows.insert(sampleFlow(`${tenantId}-flow-${index}`, recipientId));
    const journeyId = `${tenantId}-journey-${index}`;
    const about = { journeyId, employeeId: `${tenantId}-employee-${index}` };
    const agreed = { work: 'Mail: Tom', standIn: '', firstWeek: '' };
    await coverCards.insert({ id: `${journeyId}-card`, version: 'v', ...about, ...agreed, at: nine });
    await metDeadlines.save({ id: `${journeyId}-met`, ...about, deadline: 'uwv-claim', on: nineOn });
  }
}

/** How many documents the store reads for a call. */
async function examinedBy(call: () => Promise<unknown>): Promise<number> {
  const before = embedded.examined();
  await inside('acme', call);
  return embedded.examined() - before;
}

const lookups: Record<string, (repositories: Repositories) => Promise<unknown>> = {
  'a user by id': ({ users }) => users.get('acme-user-7'),
  'a user by e-mail': ({ users }) => users.findByEmail(' ACME-user-7@acme.example\u200B'),
  'a user by chat account': ({ users }) => users.findByChatUserId('slack', 'U-acme-user-7'),
  "a manager's employees": ({ employees }) => employees.managedBy('acme-user-7'),
  'a message by what its platform calls it': ({ messages }) =>
    messages.findByMessageId(sampleConversation('acme-user-7'), 'ts-acme-message-7'),
  'an employee by personnel number': ({ employees }) => employees.findByPersonnelNumber('pn-ACME-employee-7'),
  'whoever has no manager': ({ employees }) => employees.withoutManager(),
  'an employee by address': ({ employees }) => employees.findByEmails(['acme-employee-7@acme.example']),
  "a person's nudges in a state": ({ nudges }) => nudges.withState('acme-user-7', 'planned'),
  'what stands with a person': ({ messages }) => messages.standingWith('acme-user-7'),
  "a journey's cover": ({ coverCards }) => coverCards.ofJourneys(['acme-journey-7']),
  "a journey's dates that were met": ({ metDeadlines }) => metDeadlines.ofJourneys(['acme-journey-7']),
  "a person's flows": ({ flows }) => flows.ofUser('acme-user-7'),
};

const changes: Record<string, (repositories: Repositories) => Promise<unknown>> = {
  nudge: async ({ nudges }) => {
    const [id] = await nudges.idsOf([nudgeFor('acme', 7)]);
    await nudges.change(id!, { states: ['planned'] }, { attempts: 1 });
  },
  message: ({ messages }) => messages.change('acme-message-7', {}, { attempts: 1 }),
};

describe('a change', () => {
  it.each(Object.entries(changes))('of a %s reads it, and once more to write it', async (_name, change) => {
    expect(await examinedBy(() => change(store.repositories))).toBe(2);
  });

  it('of what was read just now, or written, is written and not read again', async () => {
    const { nudges, messages } = store.repositories;
    const [nudge, message] = await inside('acme', async () => {
      const [id] = await nudges.idsOf([nudgeFor('acme', 8)]);
      return [await nudges.get(id!), await messages.get('acme-message-8')] as const;
    });
    const sent = await inside('acme', () => messages.change(message!, {}, { attempts: 1 }));
    const again = [
      () => nudges.change(nudge!, { states: ['planned'] }, { attempts: 1 }),
      () => messages.change(sent!, { states: ['sending'] }, { attempts: 2 }),
    ];
    for (const change of again) expect(await examinedBy(change)).toBe(1);
  });
});

describe('looking up', () => {
  it.each(Object.entries(lookups))('%s reads that one document', async (_name, lookup) => {
    expect(await examinedBy(() => lookup(store.repositories))).toBe(1);
  });

  it('what belongs to many finds the same, however many they are', async () => {
    const { coverCards, metDeadlines } = store.repositories;
    const others = Array.from({ length: 300 }, (_, index) => `another-journey-${index}`);
    const ids = ['acme-journey-7', 'acme-journey-8', 'globex-journey-9'];
    for (const sought of [ids, [...ids, ...others]])
      for (const each of [coverCards, metDeadlines]) {
        const found = await inside('acme', async () =>
          (await each.ofJourneys(sought)).map(({ journeyId }) => journeyId),
        );
        expect(found.toSorted()).toEqual(ids.slice(0, 2));
      }
  });

  it('people by their ids reads those', async () => {
    const ids = ['acme-user-1', 'acme-user-2', 'globex-user-3'];
    expect(await examinedBy(() => store.repositories.users.getMany(ids))).toBeLessThanOrEqual(3);
  });

  it('the nudges of many people, who are served at the same moment, reads those', async () => {
    const { nudges } = store.repositories;
    const unknown = Array.from({ length: 54 }, (_, index) => 1000 + index);
    const served = [...people.slice(0, 10), ...unknown];
    const found: number[] = [];
    const look = async () => {
      const all = served.map((index) => nudges.withState(`acme-user-${index}`, 'planned'));
      found.push(...(await Promise.all(all)).map(({ length }) => length));
    };
    expect(await examinedBy(look)).toBe(10);
    expect(found).toEqual([...people.slice(0, 10).map(() => 1), ...unknown.map(() => 0)]);
  });

  it('many people by personnel number reads those, of the own tenant', async () => {
    const { employees } = store.repositories;
    const numbers = ['PN-acme-employee-7', 'PN-acme-employee-8', 'PN-globex-employee-9'];
    const byNumber = () => employees.findByPersonnelNumbers(numbers);
    expect(await examinedBy(byNumber)).toBe(2);
    expect((await inside('acme', byNumber)).map(({ id }) => id).toSorted()).toEqual([
      'acme-employee-7',
      'acme-employee-8',
    ]);
  });

  it('the next moment reads what is still to be done', async () => {
    const { nudges, messages } = store.repositories;
    for (const each of [nudges, messages])
      expect(await examinedBy(() => each.nextMoment())).toBe(people.length);
  });

  it('who has something due is read from that week, and a claim reads each nudge to find it, and once more to write it', async () => {
    const { nudges } = store.repositories;
    const due = (weeks: number) => () =>
      nudges.dueRecipients(nine.add({ hours: 24 * 7 * weeks }), 100, new Set());
    expect(await examinedBy(due(0))).toBe(people.length);
    expect(await examinedBy(due(-1))).toBe(0);
    const claim = () =>
      nudges.claimDueOf('acme-user-5', 'run', nine.add({ minutes: 9 }), nine.add({ hours: 9 }));
    expect(await examinedBy(claim)).toBe(2);
  });
});
