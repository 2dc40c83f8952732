import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { createConnection, type Connection } from 'mongoose';
import { Temporal } from 'temporal-polyfill';
import { reportedFactsSchema, type ReportedFacts } from '../core/journeys/journey.js';
import { employeeSubject } from '../core/people/subject.js';
import { overridableDates } from '../core/leave/journey-facts.js';
import type { NewNudge } from '../core/outbox/nudge.js';
import type { StoredDocument } from './models/model.js';
import { inside } from './testing/inside.js';
import { nine, sampleEmployee, sampleJourney, sampleMessage, sampleNudge } from './testing/samples.js';
import { openTestStore, type TestStore } from './testing/test-store.js';

let test: TestStore;
let plain: Connection;
beforeAll(async () => {
  test = await openTestStore();
  plain = createConnection(test.uri, { promoteBuffers: true });
});
afterAll(async () => {
  await plain.close();
  await test.close();
});

const own = <T>(work: () => Promise<T>): Promise<T> => inside('acme', work);
/** The names of the sealed fields of a document, and their sizes. */
async function sizesOf(collection: string, _id: string): Promise<Record<string, number>> {
  const document = await plain.collection<StoredDocument>(collection).findOne({ _id });
  const sealed = Object.entries(document ?? {}).filter(([name]) => !name.endsWith('Hash'));
  return Object.fromEntries(
    sealed.flatMap(([name, value]) => (value instanceof Buffer ? [[name, value.length]] : [])),
  );
}

const day = Temporal.PlainDate.from('2041-08-23');
/** Every fact that can be reported, all at once. */
const allFacts = (): ReportedFacts => {
  const dates = Object.keys(reportedFactsSchema.shape).map((name) => [name, day]);
  return reportedFactsSchema.parse({
    ...Object.fromEntries(dates),
    role: 'adoptive-parent',
    multiples: false,
    otherEmployers: true,
    hospitalDays: 365,
    additionalBirthLeaveWeeks: 5,
    spreadLeave: Array.from({ length: 6 }, () => ({ from: day, to: day, weekdays: [1, 2] })),
    workdays: [1, 2, 3, 4],
    hoursChanges: [day, day].map((from) => ({ from, weeklyHours: 32.5 })),
    parentalLeaveHours: 7.2,
    countryOfWork: 'CW',
    governingLaw: 'NL',
    overrides: Object.fromEntries(overridableDates.map((name) => [name, day])),
  });
};

describe('the size of what is sealed', () => {
  it('tells of no loss, and of nothing else that was reported of a journey', async () => {
    const few = sampleJourney('few');
    const lost = { ...few, id: 'lost', ordinal: 1, facts: { ...few.facts, lossReportedOn: day } };
    const all = { ...few, id: 'all', ordinal: 2, facts: allFacts() };
    await own(async () => {
      for (const journey of [few, lost, all]) await test.store.repositories.journeys.save(journey);
    });
    expect(Object.keys(all.facts).length).toBeGreaterThan(15);
    expect(await sizesOf('journeys', 'lost')).toEqual(await sizesOf('journeys', 'few'));
    expect(await sizesOf('journeys', 'all')).toEqual(await sizesOf('journeys', 'few'));
  });

  it('tells not how many nudges and messages a usual journey has', async () => {
    const ids = (count: number) => Array.from({ length: count }, () => randomUUID());
    await own(async () => {
      const { trails } = test.store.repositories;
      await trails.add('short', 'employee', { nudges: ids(1) });
      await trails.add('long', 'employee', { nudges: ids(80), messages: ids(80) });
    });
    expect(await sizesOf('trails', 'long')).toEqual(await sizesOf('trails', 'short'));
  });

  it('tells no nudge from another, whatever it is about and whatever became of it', async () => {
    const { nudges } = test.store.repositories;
    const planned: NewNudge[] = ['leave-wishes', 'talk', 'a-milestone-with-a-name-that-is-rather-long'].map(
      (milestoneId, index) => sampleNudge({ milestoneId, journeyId: index ? randomUUID() : 'j' }),
    );
    const [first, ...others] = await own(async () => {
      await nudges.insertMany(planned);
      const ids = await nudges.idsOf(planned);
      const delivered = { deliveredAt: nine, sendingAt: nine, deliveryId: randomUUID(), attempts: 3 };
      await nudges.change(ids[2]!, { states: ['planned'] }, delivered);
      await nudges.change(ids[1]!, { states: ['planned'] }, { state: 'dismissed', reason: 'too-many' });
      return Promise.all(ids.map((id) => sizesOf('outbox', id)));
    });
    expect(Object.keys(first ?? {}).sort()).toEqual(['sealed', 'state']);
    for (const other of others) expect(other).toEqual(first);
  });

  it('tells not how many tips a message shows, up to the ten of a digest', () =>
    own(async () => {
      const { messages } = test.store.repositories;
      const conversation = {
        chat: 'teams',
        ...{ userId: randomUUID(), workspaceId: randomUUID() },
        conversationId: `a:1${'x'.repeat(90)}`,
        serviceUrl: 'https://smba.trafficmanager.net/emea/11111111-2222-3333-4444-555555555555/',
        botId: `28:${randomUUID()}`,
        memberId: `29:${'m'.repeat(70)}`,
      } as const;
      for (const count of [1, 10]) {
        const shows = Array.from({ length: count }, () => ({
          ...{ employeeId: randomUUID(), journeyId: randomUUID(), nudgeId: 'n'.repeat(24) },
        }));
        const nudges = shows.map(({ nudgeId }) => nudgeId);
        const told = {
          recipientId: randomUUID(),
          conversation,
          messageId: '1'.repeat(30),
          drawn: 'd'.repeat(43),
        };
        const names = shows.slice(0, 4).map(({ employeeId }) => employeeSubject(employeeId));
        await messages.insert(
          sampleMessage(`of ${count}`, { ...told, shows, names, nudges, maybeMissed: nudges }),
        );
      }
      expect(await sizesOf('sentMessages', 'of 10')).toEqual(await sizesOf('sentMessages', 'of 1'));
    }));

  it('keeps no room for a message that waits for nothing, whose absence tells nothing', () =>
    own(async () => {
      const { messages } = test.store.repositories;
      await messages.insert(sampleMessage('sent'));
      await messages.insert(sampleMessage('waiting', { content: 'what it will say' }));
      expect(await sizesOf('sentMessages', 'waiting')).toHaveProperty('content');
      expect(await sizesOf('sentMessages', 'sent')).not.toHaveProperty('content');
    }));

  it('tells not whose contract comes to an end', async () => {
    const withEnd = { ...sampleEmployee('with-end'), contractEnd: day, email: 'em@acme.example' };
    await own(() => test.store.repositories.employees.saveMany([sampleEmployee('without-end'), withEnd]));
    expect(await sizesOf('employees', 'with-end')).toEqual(await sizesOf('employees', 'without-end'));
  });
});
