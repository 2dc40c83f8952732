import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Agenda, Job as AgendaJob } from 'agenda';
import type { Temporal } from 'temporal-polyfill';
import { inside } from '../../storage/testing/inside.js';
import { nine, sampleMessage, sampleNudge, sampleTenant } from '../../storage/testing/samples.js';
import { openTestStore, type TestStore } from '../../storage/testing/test-store.js';
import { MemoryLog } from '../../bots/testing/memory-log.js';
import { TravelClock } from '../clock.js';
import { currentContext, currentTenantId, type Context } from '../people/context.js';
import { createScheduler, type Scheduler } from './scheduler.js';

const weekLater = nine.add({ hours: 168 });

let test: TestStore;
let clock: TravelClock;
let scheduler: Scheduler;
let log: MemoryLog;
/** The tenant of which nothing can be learnt. */
let illTenant: string | undefined;
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
  log = new MemoryLog();
  illTenant = undefined;
  scheduler = createScheduler({
    ...repositories,
    nudges: {
      nextMoment: (now) =>
        currentTenantId() === illTenant
          ? Promise.reject(new TypeError('of Anna'))
          : repositories.nudges.nextMoment(now),
    },
    backend,
    clock,
    log,
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

  it('that is set for now rings now, and not when Agenda looks into the database again', async () => {
    const intervals = jest.spyOn(globalThis, 'setInterval');
    await scheduler.start();
    const looks = intervals.mock.calls.findIndex(([, ms]) => ms === 5000);
    clearInterval(intervals.mock.results[looks]?.value as NodeJS.Timeout);
    const rung = nextRing(await insert('now', nine));
    await setAlarm();
    expect(await rung).toMatchObject({ tenant: { id: 'acme' } });
  });

  it('is taken away where nothing is due any more, and that of nobody else with it', async () => {
    const id = await insert('next-week', weekLater);
    await setAlarm();
    await inside('globex', async () => {
      await test.store.repositories.nudges.insertMany([sampleNudge({ dueAt: weekLater })]);
      await scheduler.setAlarm();
    });
    expect(await queued('alarm')).toHaveLength(2);
    await finish(id);
    await setAlarm();
    expect((await queued('alarm')).map(({ data }) => data)).toEqual([{ tenantId: 'globex' }]);
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

  /** Milliseconds until the alarm rings again, once all has come to its end. */
  const restAfterAll = async (): Promise<number> => {
    await scheduler.stop();
    const [alarm] = await queued('alarm');
    return (alarm?.nextRunAt?.getTime() ?? 0) - Date.now();
  };
  const fails = (times: number): Promise<void> =>
    new Promise((resolve) => {
      let left = times;
      ring = () => {
        left -= 1;
        if (left === 0) resolve();
        return Promise.reject(new TypeError('of Anna'));
      };
    });

  it('that fails rests before it rings again, though all is due still, and names its tenant', async () => {
    await insert('now', nine);
    const failed = fails(1);
    await scheduler.start();
    await failed;
    expect(await restAfterAll()).toBeGreaterThan(50_000);
    expect(log.lines).toEqual(['error a job failed {"job":"alarm","tenantId":"acme","error":"TypeError"}']);
  });

  it('that leaves something due is not followed by the next at once', async () => {
    await insert('now', nine);
    const rung = new Promise<void>((resolve) => {
      ring = async () => {
        resolve();
        await Promise.resolve();
      };
    });
    await scheduler.start();
    await rung;
    expect(await restAfterAll()).toBeGreaterThan(500);
  });

  it('is set for all, also where nothing can be learnt of one', async () => {
    for (illTenant of ['acme', 'globex']) {
      for (const id of ['acme', 'globex'])
        await inside(id, () =>
          test.store.repositories.nudges.insertMany([sampleNudge({ milestoneId: id, dueAt: weekLater })]),
        );
      await scheduler.setAllAlarms();
      const well = illTenant === 'acme' ? 'globex' : 'acme';
      expect((await queued('alarm')).map(({ data }) => data)).toContainEqual({ tenantId: well });
      expect(log.lines.at(-1)).toContain(`"tenantId":"${illTenant}"`);
      await test.store.agendaBackend.repository.removeJobs({ name: 'alarm' });
    }
  });

  it('rings while those of many others hang', async () => {
    const { tenants, nudges } = test.store.repositories;
    let release = (): void => undefined;
    const hanging = new Promise<void>((resolve) => (release = resolve));
    const ids = Array.from({ length: 30 }, (_, index) => `hanging-${index}`);
    for (const id of [...ids, 'well']) {
      await tenants.save(sampleTenant(id));
      await inside(id, () => nudges.insertMany([sampleNudge({ dueAt: nine })]));
    }
    const rung = new Promise<void>((resolve) => {
      ring = async () => {
        if (currentTenantId() === 'well') resolve();
        else await hanging;
      };
    });
    await scheduler.start();
    for (const id of [...ids, 'well']) await inside(id, () => scheduler.setAlarm());
    await rung;
    const ringing = scheduler.ringing();
    release();
    // Its own is one of them, until its turn has ended.
    expect(ringing).toBe(31);
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

describe('the lock of an alarm that takes long', () => {
  it('is renewed by a heartbeat until it ends', async () => {
    await insert('now', nine);
    const beats = jest.spyOn(globalThis, 'setInterval');
    const ends = jest.spyOn(globalThis, 'clearInterval');
    const touch = jest.spyOn(AgendaJob.prototype, 'touch');
    let release = (): void => undefined;
    const hanging = new Promise<void>((resolve) => (release = resolve));
    const rung = new Promise<void>((resolve) => {
      ring = async () => {
        resolve();
        await hanging;
      };
    });
    await scheduler.start();
    await setAlarm();
    await rung;
    const heartbeats = beats.mock.calls.flatMap(([beat, ms], index) =>
      ms === 2500 ? [{ beat, handle: beats.mock.results[index]?.value as NodeJS.Timeout }] : [],
    );
    for (const { beat } of heartbeats) beat();
    expect(touch).toHaveBeenCalled();
    await Promise.all(touch.mock.results.map(({ value }) => value as Promise<void>));
    release();
    await scheduler.stop();
    for (const { handle } of heartbeats) expect(ends).toHaveBeenCalledWith(handle);
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

  it('that nothing does keeps the scheduler from starting, and is named', async () => {
    const agenda = new Agenda({ backend: test.store.agendaBackend });
    await agenda.create('of-a-newer-version', {}).schedule('in 1 day').save();
    await agenda.stop();
    await expect(scheduler.start()).rejects.toThrow(/know: of-a-newer-version\./);
  });
});
