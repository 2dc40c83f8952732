import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { demoTenant } from '../../demo/demo-tenant.js';
import { openTestStore, silentLog, type TestStore } from '../../storage/testing/test-store.js';
import { TravelClock } from '../clock.js';
import type { NewNudge } from '../outbox/nudge.js';
import { inTenant } from '../people/context.js';
import type { Tenant } from '../people/tenant.js';
import { createScheduler, type Scheduler } from './scheduler.js';

const nine = Temporal.Instant.from('2026-11-24T08:00:00Z');

let test: TestStore;
let clock: TravelClock;
let scheduler: Scheduler;
/** What an alarm does when it rings; each test gives its own. */
let ring: (tenant: Tenant) => Promise<void>;

beforeEach(async () => {
  test = await openTestStore();
  clock = new TravelClock(nine);
  const { repositories, agendaBackend: backend } = test.store;
  await repositories.tenants.save(demoTenant);
  const deps = { backend, repositories, clock, log: silentLog, tidy: () => Promise.resolve() };
  scheduler = createScheduler({ ...deps, ring: (tenant) => ring(tenant) });
});
afterEach(async () => {
  await scheduler.stop();
  await test.close();
});

const insert = (id: string, nextAt: Temporal.Instant): Promise<void> => {
  const on = Temporal.PlainDate.from('2026-11-24');
  const nudge: NewNudge = {
    id,
    journeyId: 'j',
    milestoneId: id,
    recipientId: 'r',
    on,
    expiresOn: on,
    nextAt,
  };
  return inTenant(demoTenant.id, () => test.store.repositories.nudges.insertMany([nudge]));
};
/** What the dispatcher would do with a nudge that is due. */
const finish = (id: string) =>
  inTenant(demoTenant.id, () =>
    test.store.repositories.nudges.change(id, { states: ['planned'] }, { state: 'done', nextAt: undefined }),
  );

/** Resolves each time an alarm rings, having finished the nudges given. */
function nextRing(...finished: string[]): Promise<Tenant> {
  return new Promise((resolve) => {
    ring = async (tenant) => {
      for (const id of finished) await finish(id);
      resolve(tenant);
    };
  });
}

describe('an alarm', () => {
  it('rings at once for what is due, and then at the next due moment of the clock', async () => {
    await insert('now', nine);
    await insert('next-week', nine.add({ hours: 168 }));
    const first = nextRing('now');
    await scheduler.start();
    await scheduler.setAlarm(demoTenant.id);
    expect(await first).toMatchObject({ id: demoTenant.id });

    const second = nextRing('next-week');
    clock.travelTo(nine.add({ hours: 168 }));
    await scheduler.setAllAlarms();
    expect(await second).toMatchObject({ id: demoTenant.id });
  });

  it('that was set while another rang is not lost when that one ends', async () => {
    await insert('first', nine);
    const second = new Promise<void>((resolve) => {
      ring = async () => {
        await finish('first');
        ring = () => finish('second').then(() => resolve());
        await insert('second', nine);
        await scheduler.setAlarm(demoTenant.id);
      };
    });
    await scheduler.start();
    await scheduler.setAlarm(demoTenant.id);
    await second;
  });

  it('is one job a tenant, however often it is set, and none where there is nothing to do', async () => {
    const alarms = () => test.store.agendaBackend.repository.queryJobs({ name: 'alarm' });
    await insert('next-week', nine.add({ hours: 168 }));
    for (let times = 0; times < 3; times += 1) await scheduler.setAlarm(demoTenant.id);
    expect(await alarms()).toMatchObject({ total: 1 });
    await finish('next-week');
    await scheduler.setAlarm(demoTenant.id);
    expect(await alarms()).toMatchObject({ total: 0 });
  });

  it('keeps nothing but the id of its tenant', async () => {
    await insert('next-week', nine.add({ hours: 168 }));
    await scheduler.setAlarm(demoTenant.id);
    const { jobs } = await test.store.agendaBackend.repository.queryJobs({ name: 'alarm' });
    expect(jobs.map(({ data }) => data)).toEqual([{ tenantId: demoTenant.id }]);
  });
});
