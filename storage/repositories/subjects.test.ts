import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createConnection, type Connection } from 'mongoose';
import type { Subject } from '../../core/people/subject.js';
import type { StoredDocument } from '../models/model.js';
import { inside } from '../testing/inside.js';
import {
  nine,
  sampleConversation,
  sampleEmployee,
  sampleFile,
  sampleFlow,
  sampleJourney,
  sampleMessage,
  sampleNudge,
  sampleRequest,
  sampleTenant,
  sampleUpload,
  sampleUser,
} from '../testing/samples.js';
import { openTestStore, type TestStore } from '../testing/test-store.js';
import type { Repositories } from './index.js';

let test: TestStore;
let plain: Connection;
beforeAll(async () => {
  test = await openTestStore();
  plain = createConnection(test.uri);
});
afterAll(async () => {
  await plain.close();
  await test.close();
});

const user = (userId: string): Subject => ({ kind: 'user', userId });
const employee = (employeeId: string): Subject => ({ kind: 'employee', employeeId });

/** A repository whose documents are about two people, and how those of one of them go. */
interface Case {
  readonly collection: string;
  readonly one: Subject;
  readonly other: Subject;
  readonly keep: (repositories: Repositories) => Promise<void>;
  /** What is kept of that person, by something that tells it apart. */
  readonly list: (repositories: Repositories, subject: Subject) => Promise<string[]>;
  readonly remove: (repositories: Repositories, kept: readonly string[]) => Promise<void>;
}

const today = nine.toZonedDateTimeISO('UTC').toPlainDate();
const span = { from: today, until: today };

const idsOf = (all: readonly { id: string }[]): string[] => all.map(({ id }) => id);
const cases: Record<string, Case> = {
  users: {
    collection: 'users',
    one: user('one'),
    other: user('other'),
    keep: ({ users }) => users.saveMany([sampleUser('one'), sampleUser('other')]),
    list: async ({ users }, subject) => idsOf(await users.bySubject(subject)),
    remove: ({ users }, ids) => users.remove(ids),
  },
  employees: {
    collection: 'employees',
    one: employee('one'),
    other: employee('other'),
    keep: ({ employees }) => employees.saveMany([sampleEmployee('one'), sampleEmployee('other')]),
    list: async ({ employees }, subject) => idsOf(await employees.bySubject(subject)),
    remove: ({ employees }, ids) => employees.remove(ids),
  },
  pauses: {
    collection: 'pauses',
    one: user('one'),
    other: user('other'),
    async keep({ pauses }) {
      for (const id of ['one', 'other']) await pauses.save({ id, ...span });
    },
    list: async ({ pauses }, subject) => idsOf(await pauses.bySubject(subject)),
    remove: ({ pauses }, ids) => pauses.remove(ids),
  },
  usageEvents: {
    collection: 'usageEvents',
    one: user('one'),
    other: user('other'),
    async keep({ usageEvents }) {
      const used = { use: 'command', name: 'plan', cards: ['plan'], at: nine, client: 'slack' } as const;
      for (const userId of ['one', 'other']) await usageEvents.add({ userId, ...used });
    },
    list: async ({ usageEvents }, subject) => idsOf(await usageEvents.bySubject(subject)),
    remove: ({ usageEvents }, ids) => usageEvents.remove(ids),
  },
  consents: {
    collection: 'consents',
    one: user('one'),
    other: user('other'),
    async keep({ consents }) {
      for (const id of ['one', 'other']) await consents.save({ id, askedAt: nine, answers: [] });
    },
    list: async ({ consents }, subject) => idsOf(await consents.bySubject(subject)),
    remove: ({ consents }, ids) => consents.remove(ids),
  },
  ...Object.fromEntries(
    (['managerId', 'standInId'] as const).map((role): [string, Case] => [
      `stand-ins by ${role}`,
      {
        collection: 'standIns',
        one: user('one'),
        other: user('other'),
        async keep({ standIns }) {
          const both = { managerId: 'bystander', standInId: 'bystander', ...span };
          for (const id of ['one', 'other'])
            await standIns.save({ ...both, id: `${role} of ${id}`, [role]: id });
        },
        list: async ({ standIns }, subject) => idsOf(await standIns.bySubject(subject)),
        remove: ({ standIns }, ids) => standIns.remove(ids),
      },
    ]),
  ),
  'notices of the privacy statement': {
    collection: 'statementNotices',
    one: user('one'),
    other: user('other'),
    async keep({ statementNotices }) {
      for (const userId of ['one', 'other'])
        await statementNotices.save({ id: `told ${userId}`, userId, version: '2026-11-28', at: nine });
    },
    list: async ({ statementNotices }, subject) => idsOf(await statementNotices.bySubject(subject)),
    remove: ({ statementNotices }, ids) => statementNotices.remove(ids),
  },
  'shares of HR': {
    collection: 'hrShares',
    one: user('one'),
    other: user('other'),
    async keep({ hrShares }) {
      const share = { team: 'Sales', responsibleId: 'bystander' };
      for (const id of ['one', 'other']) await hrShares.save({ ...share, id: `of ${id}`, substituteId: id });
    },
    list: async ({ hrShares }, subject) => idsOf(await hrShares.bySubject(subject)),
    remove: ({ hrShares }, ids) => hrShares.remove(ids),
  },
  journeys: {
    collection: 'journeys',
    one: employee('one'),
    other: employee('other'),
    async keep({ journeys }) {
      await journeys.save(sampleJourney('journey-of-one', 'one'));
      await journeys.save(sampleJourney('journey-of-other', 'other'));
    },
    list: async ({ journeys }, subject) => idsOf(await journeys.bySubject(subject)),
    remove: ({ journeys }, ids) => journeys.remove(ids),
  },
  ...Object.fromEntries(
    (['employeeId', 'by'] as const).map((role): [string, Case] => [
      `cards of cover by ${role}`,
      {
        collection: 'coverCards',
        one: role === 'by' ? user('one') : employee('one'),
        other: role === 'by' ? user('other') : employee('other'),
        async keep({ coverCards }) {
          const card = { version: 'v', employeeId: 'bystander', by: 'bystander', at: nine };
          const texts = { work: 'Mail: Tom', standIn: '', firstWeek: '' };
          for (const id of ['one', 'other'])
            await coverCards.insert({
              ...card,
              ...texts,
              ...{ id: `${role} of ${id}`, journeyId: `${role} of ${id}`, [role]: id },
            });
        },
        list: async ({ coverCards }, subject) => idsOf(await coverCards.bySubject(subject)),
        remove: ({ coverCards }, ids) => coverCards.remove(ids),
      },
    ]),
  ),
  ...Object.fromEntries(
    (['employeeId', 'by'] as const).map((role): [string, Case] => [
      `announcements by ${role}`,
      {
        collection: 'announcements',
        one: role === 'by' ? user('one') : employee('one'),
        other: role === 'by' ? user('other') : employee('other'),
        async keep({ announcements }) {
          const told = { role: 'partner', expectedOn: today, at: nine } as const;
          for (const id of ['one', 'other'])
            await announcements.insert({
              ...told,
              ...{ id: `${role} of ${id}`, by: 'bystander', employeeId: `bystander of ${id}`, [role]: id },
            });
        },
        list: async ({ announcements }, subject) => idsOf(await announcements.bySubject(subject)),
        remove: ({ announcements }, ids) => announcements.remove(ids),
      },
    ]),
  ),
  'dates that were met': {
    collection: 'metDeadlines',
    one: employee('one'),
    other: employee('other'),
    async keep({ metDeadlines }) {
      for (const employeeId of ['one', 'other']) {
        const met = { employeeId, journeyId: `journey-of-${employeeId}`, deadline: 'uwv-claim', on: today };
        await metDeadlines.save({ ...met, id: `met by ${employeeId}` });
      }
    },
    list: async ({ metDeadlines }, subject) => idsOf(await metDeadlines.bySubject(subject)),
    remove: ({ metDeadlines }, ids) => metDeadlines.remove(ids),
  },
  trails: {
    collection: 'trails',
    one: employee('one'),
    other: employee('other'),
    async keep({ trails }) {
      await trails.add('journey-of-one', 'one', { nudges: ['nudge'] });
      await trails.add('journey-of-other', 'other', { nudges: ['nudge'] });
    },
    list: async ({ trails }, subject) => idsOf(await trails.bySubject(subject)),
    remove: ({ trails }, ids) => trails.remove(ids),
  },
  nudges: {
    collection: 'outbox',
    one: user('one'),
    other: user('other'),
    keep: ({ nudges }) =>
      nudges.insertMany([sampleNudge({ recipientId: 'one' }), sampleNudge({ recipientId: 'other' })]),
    list: async ({ nudges }, subject) => idsOf(await nudges.bySubject(subject)),
    remove: ({ nudges }, ids) => nudges.remove(ids),
  },
  'messages by their reader': {
    collection: 'sentMessages',
    one: user('one'),
    other: user('other'),
    async keep({ messages }) {
      await messages.insert(sampleMessage('to-one', { recipientId: 'one' }));
      await messages.insert(sampleMessage('to-other', { recipientId: 'other' }));
    },
    list: async ({ messages }, subject) => idsOf(await messages.bySubject(subject)),
    remove: ({ messages }, ids) => messages.remove(ids),
  },
  'messages by whom they show': {
    collection: 'sentMessages',
    one: employee('one'),
    other: employee('other'),
    async keep({ messages }) {
      const shows = [{ employeeId: 'bystander' }, { employeeId: 'one' }];
      await messages.insert(sampleMessage('about-one', { shows }));
      await messages.insert(sampleMessage('about-other', { shows: [{ employeeId: 'other' }] }));
    },
    list: async ({ messages }, subject) => idsOf(await messages.bySubject(subject)),
    remove: ({ messages }, ids) => messages.remove(ids),
  },
  'messages by which employee they name': {
    collection: 'sentMessages',
    one: employee('one'),
    other: employee('other'),
    async keep({ messages }) {
      await messages.insert(
        sampleMessage('naming-one', { shows: [], names: [employee('one'), user('other')] }),
      );
      await messages.insert(sampleMessage('naming-other', { shows: [], names: [employee('other')] }));
    },
    list: async ({ messages }, subject) => idsOf(await messages.bySubject(subject)),
    remove: ({ messages }, ids) => messages.remove(ids),
  },
  'messages by which user they name': {
    collection: 'sentMessages',
    one: user('one'),
    other: user('other'),
    async keep({ messages }) {
      await messages.insert(
        sampleMessage('naming-user', { shows: [], names: [employee('other'), user('one')] }),
      );
      await messages.insert(sampleMessage('naming-another', { shows: [], names: [user('other')] }));
    },
    list: async ({ messages }, subject) => idsOf(await messages.bySubject(subject)),
    remove: ({ messages }, ids) => messages.remove(ids),
  },
  conversations: {
    collection: 'conversations',
    one: user('one'),
    other: user('other'),
    async keep({ conversations }) {
      await conversations.save(sampleConversation('one'));
      await conversations.save(sampleConversation('other'));
    },
    list: async ({ conversations }, subject) =>
      (await conversations.bySubject(subject)).map(({ userId }) => userId),
    async remove({ conversations }, userIds) {
      for (const userId of userIds) await conversations.remove(userId, 'slack');
    },
  },
  contacts: {
    collection: 'contacts',
    one: user('one'),
    other: user('other'),
    async keep({ contacts }) {
      for (const userId of ['one', 'other']) await contacts.change({ userId, chat: 'slack' }, {});
    },
    list: async ({ contacts }, subject) => idsOf(await contacts.bySubject(subject)),
    remove: ({ contacts }, ids) => contacts.remove(ids),
  },
  flows: {
    collection: 'flows',
    one: user('one'),
    other: user('other'),
    async keep({ flows }) {
      await flows.insert(sampleFlow('flow-of-one', 'one'));
      await flows.insert(sampleFlow('flow-of-other', 'other'));
    },
    list: async ({ flows }, subject) => idsOf(await flows.bySubject(subject)),
    remove: ({ flows }, ids) => flows.remove(ids),
  },
  'files that were handed over': {
    collection: 'uploads',
    one: user('one'),
    other: user('other'),
    async keep({ uploads }) {
      await uploads.insert(sampleUpload('of-one', 'one'));
      await uploads.insert(sampleUpload('of-other', 'other'));
    },
    list: async ({ uploads }, subject) => idsOf(await uploads.bySubject(subject)),
    remove: ({ uploads }, ids) => uploads.remove(ids),
  },
  ...Object.fromEntries(
    [user, employee].map((subjectOf): [string, Case] => [
      `requests of ${subjectOf('one').kind}s`,
      {
        collection: 'requests',
        one: subjectOf('one'),
        other: subjectOf('other'),
        async keep({ requests }) {
          for (const id of ['one', 'other'])
            await requests.insert(sampleRequest(`${subjectOf(id).kind} ${id} asks`, subjectOf(id)));
        },
        list: async ({ requests }, subject) => idsOf(await requests.bySubject(subject)),
        remove: ({ requests }, ids) => requests.remove(ids),
      },
    ]),
  ),
  'files that wait': {
    collection: 'waitingFiles',
    one: user('one'),
    other: user('other'),
    async keep({ waitingFiles }) {
      await waitingFiles.insert(sampleFile('for-one', { userId: 'one' }));
      await waitingFiles.insert(sampleFile('for-other', { userId: 'other' }));
    },
    list: async ({ waitingFiles }, subject) => idsOf(await waitingFiles.bySubject(subject)),
    remove: ({ waitingFiles }, ids) => waitingFiles.remove(ids),
  },
  'files that wait, by whom they name': {
    collection: 'waitingFiles',
    one: employee('one'),
    other: employee('other'),
    async keep({ waitingFiles }) {
      await waitingFiles.insert(sampleFile('about-one', { shows: [{ employeeId: 'one' }] }));
      await waitingFiles.insert(sampleFile('about-other', { shows: [{ employeeId: 'other' }] }));
    },
    list: async ({ waitingFiles }, subject) => idsOf(await waitingFiles.bySubject(subject)),
    remove: ({ waitingFiles }, ids) => waitingFiles.remove(ids),
  },
};

describe.each(Object.entries(cases))('%s', (name, { collection, one, other, keep, list, remove }) => {
  const tenantId = `tenant of ${name}`;
  const own = <T>(work: () => Promise<T>): Promise<T> => inside(tenantId, work);
  const raw = () => plain.collection<StoredDocument>(collection).find({ tenantId }).toArray();

  it('are listed by whom they are about, and removed for good', async () => {
    const { repositories } = test.store;
    await own(() => keep(repositories));
    const [ofOne, ofOther] = await own(() =>
      Promise.all([list(repositories, one), list(repositories, other)]),
    );
    expect([ofOne.length, ofOther.length]).toEqual([1, 1]);
    expect(ofOne).not.toEqual(ofOther);
    expect(await raw()).toHaveLength(2);
    await own(() => remove(repositories, ofOne));
    expect(await raw()).toHaveLength(1);
    expect(await own(() => list(repositories, one))).toEqual([]);
    expect(await own(() => list(repositories, other))).toEqual(ofOther);
  });

  it('are of nobody else who has such an id, in another role or at another tenant', async () => {
    const { repositories } = test.store;
    const namesake: Subject = one.kind === 'user' ? employee('one') : user('one');
    expect(await own(() => list(repositories, namesake))).toEqual([]);
    expect(await inside('neighbour', () => list(repositories, other))).toEqual([]);
  });
});

describe('what belongs to no tenant', () => {
  const rawIn = (name: string) => plain.collection<StoredDocument>(name).find().toArray();

  it('is removed by its ids', async () => {
    const { tenants, secrets } = test.store.repositories;
    for (const id of ['one', 'other']) {
      await tenants.save(sampleTenant(id));
      await secrets.put(id, 'xoxb');
    }
    await tenants.remove(['one']);
    await secrets.remove(['one', 'no such key']);
    for (const name of ['tenants', 'secrets'])
      expect((await rawIn(name)).map(({ _id }) => _id)).toEqual(['other']);
  });
});
