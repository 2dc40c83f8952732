import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import { inside } from '../../storage/testing/inside.js';
import { nine, sampleMessage, sampleNudge, sampleTenant } from '../../storage/testing/samples.js';
import { openTestStore, silentLog, type TestStore } from '../../storage/testing/test-store.js';
import { TravelClock } from '../clock.js';
import { currentContext, type Context } from '../people/context.js';
import { createScheduler, type Scheduler } from './scheduler.js';

const weekLater = nine.add({ hours: 168 });

let test: TestStore;
let clock: TravelClock;
let scheduler: Scheduler;
/** What an alarm does when it rings; each test gives its own. */
let ring: () => Promise<void>;
/** What the job does that the scheduler was given. */
let job: () => Promise<void>;

beforeEach(async () => {
  test = await openTestStore();
  clock = new TravelClock(nine);
  const { repositories, agendaBackend: backend } = test.store;
  for (const id of ['acme', 'globex']) await repositories.tenants.save(sampleTenant(id));
  ring = () => Promise.resolve();
  job = () => Promise.resolve();
  scheduler = createScheduler({
    ...repositories,
    backend,
    clock,
    log: silentLog,
    newId: randomUUID,
    ring: () => ring(),
    jobs: [{ name: 'count', every: '1 day', run: () => job() }],
  });
});
afterEach(async () => {
  await scheduler.stop();
  await test.close();
});

const own = <T>(work: () => Promise<T>): Promise<T> => inside('acme', work);
const setAlarm = (): Promise<void> => own(() => scheduler.setAlarm());
const queued = async (name: string) => (await test.store.agendaBackend.repository.queryJobs({ name })).jobs;

/** Puts a nudge into the outbox; its id. */
const insert = (milestoneId: string, dueAt: Temporal.Instant): Promise<string> =>
  own(async () => {
    const { nudges } = test.store.repositories;
    const nudge = sampleNudge({ milestoneId, dueAt });
    await nudges.insertMany([nudge]);
    const [id] = await nudges.idsOf([nudge]);
    return id!;
  });
/** What the dispatcher would do with a nudge that is due. */
const finish = (id: string) =>
  own(() =>
    test.store.repositories.nudges.change(id, { states: ['planned'] }, { state: 'done', nextAt: undefined }),
  );

/** Resolves the next time an alarm rings, having finished the nudge: with the context that it rings in. */
function nextRing(finished: string): Promise<Context> {
  return new Promise((resolve) => {
    ring = async () => {
      await finish(finished);
      resolve(currentContext());
    };
  });
}

describe('an alarm', () => {
  it('rings at once for what is due, and then at the next due moment of the clock', async () => {
    const now = await insert('now', nine);
    const nextWeek = await insert('next-week', weekLater);
    const first = nextRing(now);
    await scheduler.start();
    await setAlarm();
    expect(await first).toEqual({
      tenant: sampleTenant('acme'),
      actor: { kind: 'job', name: 'alarm' },
      cause: { kind: 'job', name: 'alarm' },
    });

    const second = nextRing(nextWeek);
    clock.travelTo(weekLater);
    await scheduler.setAllAlarms();
    expect(await second).toMatchObject({ tenant: { id: 'acme' } });
  });

  it('that was set while another rang is not lost when that one ends', async () => {
    const first = await insert('first', nine);
    const second = new Promise<void>((resolve) => {
      ring = async () => {
        await finish(first);
        const id = await insert('second', nine);
        ring = () => finish(id).then(() => resolve());
        await scheduler.setAlarm();
      };
    });
    await scheduler.start();
    await setAlarm();
    await second;
  });

  it('is one job a tenant, however often it is set, and none where there is nothing to do', async () => {
    const id = await insert('next-week', weekLater);
    for (let times = 0; times < 3; times += 1) await setAlarm();
    await scheduler.setAllAlarms();
    expect(await queued('alarm')).toHaveLength(1);
    await finish(id);
    await setAlarm();
    expect(await queued('alarm')).toEqual([]);
  });

  it('is set for a message that has to be changed before the next nudge is due', async () => {
    await insert('next-week', weekLater);
    const tomorrow = nine.add({ hours: 24 });
    await own(() =>
      test.store.repositories.messages.insert(sampleMessage('m', { task: 'refresh', nextAt: tomorrow })),
    );
    await setAlarm();
    const [alarm] = await queued('alarm');
    const delay = (alarm?.nextRunAt?.getTime() ?? 0) - Date.now();
    expect(Math.round(delay / 3_600_000)).toBe(24);
  });

  it('keeps nothing but the id of its tenant', async () => {
    await insert('next-week', weekLater);
    await setAlarm();
    expect((await queued('alarm')).map(({ data }) => data)).toEqual([{ tenantId: 'acme' }]);
  });

  it('is counted while it rings', async () => {
    const id = await insert('now', nine);
    const counted = new Promise<number>((resolve) => {
      ring = async () => {
        await finish(id);
        resolve(scheduler.ringing());
      };
    });
    await scheduler.start();
    await setAlarm();
    expect(await counted).toBe(1);
    await scheduler.stop();
    expect(scheduler.ringing()).toBe(0);
  });
});

describe('a job that fails', () => {
  it('leaves the name of its error in the database, and none of its words', async () => {
    await insert('next-week', weekLater);
    const id = await insert('now', nine);
    ring = async () => {
      await finish(id);
      JSON.parse('Anna is due on 10 March');
    };
    const { repository } = test.store.agendaBackend;
    const save = repository.saveJobState.bind(repository);
    const kept = new Promise<object>((resolve) => {
      jest.spyOn(repository, 'saveJobState').mockImplementation(async (job, options) => {
        await save(job, options);
        if (job.failedAt) resolve(job);
      });
    });
    await scheduler.start();
    await setAlarm();
    const written = await kept;
    expect(written).toMatchObject({ name: 'alarm', failReason: 'SyntaxError', failCount: 1 });
    expect(JSON.stringify([written, await queued('alarm')])).not.toContain('Anna');
  });
});

describe('a job', () => {
  it('waits for its day to pass, while the alarms are set at once', async () => {
    const now = await insert('now', nine);
    const rung = nextRing(now);
    job = () => Promise.reject(new Error('Too early'));
    await scheduler.start();
    await rung;
    const [count] = await queued('count');
    expect(count).toMatchObject({ repeatInterval: '1 day' });
    expect(count?.lastRunAt ?? undefined).toBeUndefined();
    expect(await queued('set-alarms')).toMatchObject([{ repeatInterval: '1 hour' }]);
  });
});
