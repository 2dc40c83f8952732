import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { inside } from '../../storage/testing/inside.js';
import { JumpingClock } from '../../storage/testing/jumping-clock.js';
import { keepRegisters } from '../../storage/testing/marked-registers.js';
import {
  nine,
  sampleFile,
  sampleFlow,
  sampleMessage,
  sampleNudge,
  sampleTenant,
} from '../../storage/testing/samples.js';
import { openTestStore, silentLog, type TestStore } from '../../storage/testing/test-store.js';
import type { Log } from '../log.js';
import { currentContext, currentTenantId } from '../people/context.js';
import { dailyJobs, type DailyNeeds } from './daily.js';
import { createJobRegistry } from './registry.js';

let test: TestStore;
let clock: JumpingClock;
/** Which planning was done, by whom and for whom. */
let planned: string[];
/** The tenant whose planning fails. */
let ill: string | undefined;
let lines: object[];

beforeEach(async () => {
  test = await openTestStore();
  clock = new JumpingClock(nine);
  [planned, at, ill, lines] = [[], {}, undefined, []];
  for (const id of ['acme', 'globex', 'initech'])
    await test.store.repositories.tenants.save(sampleTenant(id));
});
afterEach(() => test.close());

/** When the planning of each tenant was done. */
let at: Record<string, string[]>;
const inCuracao = () =>
  test.store.repositories.tenants.save({ ...sampleTenant('globex'), timeZone: 'America/Curacao' });

const note = (what: string) => async (): Promise<void> => {
  const { actor, tenant } = currentContext();
  (at[tenant.id] ??= []).push(clock.now().toString());
  planned.push(`${what} of ${tenant.id} by ${actor.kind === 'job' ? actor.name : actor.kind}`);
  if (tenant.id === ill) throw new TypeError('Anna Visser has no due date');
  await Promise.resolve();
};
const log: Log = { ...silentLog, error: (facts) => void lines.push(facts) };
const needs = (): DailyNeeds => ({
  ...test.store.repositories,
  planned: { topUpAll: note('top-up') },
  tell: () => Promise.resolve(true),
  newId: randomUUID,
  tellStatement: () => Promise.resolve(true),
  tellBreaches: () => Promise.resolve(),
  clock,
  log,
});

/** Nobody stops it. */
const running = new AbortController().signal;

async function runJob(name: string, over: Partial<DailyNeeds> = {}): Promise<void> {
  const job = dailyJobs({ ...needs(), ...over }).find((one) => one.name === name);
  if (!job) throw new Error(`No job is called ${name}`);
  await job.run(running);
}

describe('once a day', () => {
  it('every job is done, each under a name of its own', () => {
    const jobs = dailyJobs(needs());
    expect(jobs.map(({ name, every }) => [name, every])).toEqual([
      ['top-up', '1 hour'],
      ['statement', '1 hour'],
      ['breaches', '5 minutes'],
      ['requests', '1 hour'],
      ['bind-audit', '1 day'],
      ['tidy', '1 day'],
      ['tidy-installation', '1 day'],
    ]);
    expect(new Set(jobs.map(({ name }) => name)).size).toBe(jobs.length);
  });

  it('the outbox is topped up in the first hour of the day where the tenant is, and once that day', async () => {
    await inCuracao();
    const [job] = dailyJobs(needs());
    for (let hour = 0; hour < 24; hour += 1) {
      await job?.run(running);
      clock.pass({ hours: 1 });
    }
    // At the start, then at midnight in Amsterdam, and five hours later in Curaçao.
    expect(at).toEqual({
      acme: ['2026-11-02T08:00:00Z', '2026-11-02T23:00:00Z'],
      globex: ['2026-11-02T08:00:00Z', '2026-11-03T04:00:00Z'],
      initech: ['2026-11-02T08:00:00Z', '2026-11-02T23:00:00Z'],
    });
  });

  it('the outbox of every tenant is topped up', async () => {
    await runJob('top-up');
    expect(planned.toSorted()).toEqual([
      'top-up of acme by top-up',
      'top-up of globex by top-up',
      'top-up of initech by top-up',
    ]);
  });

  it("one tenant's fault keeps no other from its turn, and the log does not say what it was about", async () => {
    for (ill of ['acme', 'globex', 'initech']) {
      [planned, lines] = [[], []];
      await runJob('top-up');
      expect(planned).toHaveLength(3);
      expect(lines).toEqual([{ job: 'top-up', tenantId: ill, error: 'TypeError' }]);
    }
  });
});

describe('a stop', () => {
  it('leaves the tenants to the next run whose turn had not come, and the day that was not done is done then', async () => {
    const stopping = new AbortController();
    const [job] = dailyJobs({
      ...needs(),
      planned: {
        topUpAll: async () => {
          await note('top-up')();
          stopping.abort();
        },
      },
    });
    await job?.run(stopping.signal);
    expect(planned).toHaveLength(1);
    await job?.run(running);
    expect(planned).toHaveLength(4);
  });
});

describe('tidying', () => {
  /** Whether the event would be handled, as one that nobody saw. */
  const isForgotten = (id: string): Promise<boolean> =>
    test.store.repositories.receipts.begin(id, clock.now(), nine.subtract({ hours: 1000 }));
  const flowsOf = (tenantId: string) =>
    inside(tenantId, async () => (await test.store.repositories.flows.ofUser('manager')).map(({ id }) => id));

  it('forgets events of more than a day ago, and no younger ones', async () => {
    await test.store.repositories.receipts.begin('old', nine, nine);
    await test.store.repositories.receipts.begin('young', nine.add({ minutes: 2 }), nine);
    clock.pass({ hours: 24, minutes: 1 });
    await runJob('tidy-installation');
    expect([await isForgotten('old'), await isForgotten('young')]).toEqual([true, false]);
  });

  it('forgets what the registers have held for five years, and nothing before that', async () => {
    const { breaches, disclosures } = test.store.repositories;
    await keepRegisters(test.store.repositories, 'something', nine);
    const kept = async () => (await breaches.all()).length + (await disclosures.all()).length;
    const counts: number[] = [];
    for (const days of [5 * 365, 5 * 366 + 1]) {
      clock.realDelay(nine.add({ hours: 24 * days }));
      await runJob('tidy-installation');
      counts.push(await kept());
    }
    expect(counts).toEqual([2, 0]);
  });

  it('forgets flows of more than a day ago, and no younger ones, of every tenant', async () => {
    const flows = (tenant: string) => [
      sampleFlow(`old of ${tenant}`),
      { ...sampleFlow(`young of ${tenant}`), startedAt: nine.add({ minutes: 2 }) },
    ];
    for (const tenant of ['acme', 'globex'])
      await inside(tenant, async () => {
        for (const flow of flows(tenant)) await test.store.repositories.flows.insert(flow);
      });
    clock.pass({ hours: 24, minutes: 1 });
    await runJob('tidy');
    expect([await flowsOf('acme'), await flowsOf('globex')]).toEqual([
      ['young of acme'],
      ['young of globex'],
    ]);
  });

  it('forgets files that have waited for a day', async () => {
    const { waitingFiles } = test.store.repositories;
    await inside('acme', async () => {
      await waitingFiles.insert(sampleFile('old file'));
      await waitingFiles.insert(sampleFile('young file', { since: nine.add({ minutes: 2 }) }));
    });
    clock.pass({ hours: 24, minutes: 1 });
    await runJob('tidy');
    const left = await inside('acme', () => waitingFiles.bySubject({ kind: 'user', userId: 'manager' }));
    expect(left.map(({ id }) => id)).toEqual(['young file']);
  });

  it('keeps the week alone of what was delivered more than seven days ago', async () => {
    const { messages, nudges } = test.store.repositories;
    const sent = { old: nine, young: nine.add({ minutes: 2 }), sought: nine };
    const nudge = sampleNudge();
    const moments = await inside('acme', async () => {
      await messages.insert(sampleMessage('old', { sentAt: sent.old, state: 'standing' }));
      await messages.insert(sampleMessage('young', { sentAt: sent.young, state: 'standing' }));
      await messages.insert(sampleMessage('sought', { sentAt: sent.sought, state: 'unknown' }));
      await nudges.insertMany([nudge]);
      const [id = ''] = await nudges.idsOf([nudge]);
      const delivered = {
        state: 'delivered',
        deliveredAt: nine,
        sendingAt: nine,
        nextAt: undefined,
      } as const;
      await nudges.change(id, { states: ['planned'] }, delivered);
      clock.pass({ hours: 7 * 24, minutes: 1 });
      await runJob('tidy');
      const kept = await nudges.get(id);
      const entries = await messages.getMany(['old', 'young', 'sought']);
      return [
        ...entries.map(({ id: name, sentAt }) => [name, sentAt]),
        ...[
          ['nudge', kept?.deliveredAt],
          ['its sending', kept?.sendingAt],
        ],
      ];
    });
    const week = Temporal.Instant.from('2026-11-02T00:00Z');
    expect(Object.fromEntries(moments)).toEqual({ ...sent, old: week, nudge: week, 'its sending': week });
  });

  it('of one tenant may fail, and goes on with the next', async () => {
    const tidied: string[] = [];
    await runJob('tidy', {
      flows: {
        forgetBefore: () => {
          tidied.push(currentTenantId());
          return Promise.reject(new RangeError());
        },
      },
    });
    expect(tidied.toSorted()).toEqual(['acme', 'globex', 'initech']);
    expect(lines).toHaveLength(3);
  });
});

describe('after a start', () => {
  it('what the days would have done is done, for every tenant, also after one that fails', async () => {
    ill = 'acme';
    await test.store.repositories.receipts.begin('old', nine, nine);
    clock.pass({ hours: 24, minutes: 1 });
    await createJobRegistry({ log }, dailyJobs(needs())).catchUp();
    expect(planned.toSorted()).toEqual([
      'top-up of acme by top-up',
      'top-up of globex by top-up',
      'top-up of initech by top-up',
    ]);
    expect(lines).toMatchObject([{ job: 'top-up', tenantId: 'acme' }]);
    expect(await test.store.repositories.receipts.begin('old', clock.now(), nine)).toBe(true);
  });
});
