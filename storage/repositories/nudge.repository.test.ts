import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type { NewNudge } from '../../core/outbox/nudge.js';
import { inTenant } from '../../core/people/context.js';
import type { NudgeRepository } from '../../core/outbox/nudge.js';
import { openTestStore, type TestStore } from '../testing/test-store.js';

let test: TestStore;
let nudges: NudgeRepository;
/** A tenant of each test's own. */
let tenantId: string;
beforeAll(async () => {
  test = await openTestStore();
  nudges = test.store.repositories.nudges;
});
beforeEach(() => {
  tenantId = randomUUID();
});
afterAll(() => test.close());

const nine = Temporal.Instant.from('2026-11-02T08:00:00Z');
const later = (minutes: number): Temporal.Instant => nine.add({ minutes });

const nudge = (given: Partial<NewNudge> = {}): NewNudge => ({
  id: randomUUID(),
  journeyId: 'journey',
  milestoneId: `milestone-${randomUUID()}`,
  recipientId: 'manager',
  on: Temporal.PlainDate.from('2026-11-02'),
  expiresOn: Temporal.PlainDate.from('2026-11-16'),
  nextAt: nine,
  ...given,
});
const own = <T>(work: () => Promise<T>): Promise<T> => inTenant(tenantId, work);
const idsOf = (all: readonly { id: string }[]): string[] => all.map(({ id }) => id).sort();

describe('a new nudge', () => {
  it('is planned, and comes back with all its fields', () =>
    own(async () => {
      const planned = nudge();
      await nudges.insertMany([planned]);
      const stored = await nudges.get(planned.id);
      expect(stored).toStrictEqual({
        ...planned,
        state: 'planned',
        attempts: 0,
        claim: undefined,
        deliveryId: undefined,
        sendingAt: undefined,
        message: undefined,
        deliveredAt: undefined,
      });
    }));

  it('is ignored where there is one for that journey, milestone and recipient; the others go in', () =>
    own(async () => {
      const first = nudge();
      const same = { ...first, id: randomUUID() };
      const others = [nudge(), nudge()];
      await nudges.insertMany([first]);
      await nudges.insertMany([same, ...others]);
      expect(idsOf(await nudges.ofJourney('journey'))).toEqual(idsOf([first, ...others]));
    }));

  it('is no duplicate of another tenant', async () => {
    const first = nudge();
    await own(() => nudges.insertMany([first]));
    const elsewhere = { ...first, id: randomUUID() };
    await inTenant('elsewhere', () => nudges.insertMany([elsewhere]));
    expect(await inTenant('elsewhere', () => nudges.get(elsewhere.id))).toBeDefined();
  });

  it('of none at all is nothing to do', () => own(() => nudges.insertMany([])));
});

describe('a change', () => {
  it('is made where the guard holds, and fields given as undefined are taken away', () =>
    own(async () => {
      const { id } = nudge();
      await nudges.insertMany([nudge({ id })]);
      const [held] = await nudges.claimDue('run', nine, later(5), 10);
      const done = await nudges.change(
        id,
        { states: ['planned'], claim: 'run' },
        { state: 'delivered', nextAt: undefined, claim: undefined, deliveredAt: nine, attempts: 1 },
      );
      expect(held?.claim).toBe('run');
      expect(done).toMatchObject({ state: 'delivered', deliveredAt: nine, attempts: 1 });
      expect(done?.claim).toBeUndefined();
      expect(await nudges.get(id)).toEqual(done);
    }));

  it('of what is sealed is read back', () =>
    own(async () => {
      const { id } = nudge();
      await nudges.insertMany([nudge({ id })]);
      const message = {
        conversation: { chat: 'slack', userId: 'manager', workspaceId: 'T1', conversationId: 'D1' },
        messageId: '1700000000.000100',
      } as const;
      const moved = { on: Temporal.PlainDate.from('2026-12-01'), message };
      expect(await nudges.change(id, { states: ['planned'] }, moved)).toMatchObject(moved);
      expect(await nudges.get(id)).toMatchObject(moved);
    }));

  it('is not made where the nudge moved on, or another run holds it', () =>
    own(async () => {
      const { id } = nudge();
      await nudges.insertMany([nudge({ id })]);
      await nudges.claimDue('run', nine, later(5), 10);
      const before = await nudges.get(id);
      expect(await nudges.change(id, { states: ['delivered'] }, { state: 'done' })).toBeUndefined();
      expect(
        await nudges.change(id, { states: ['planned'], claim: 'other' }, { state: 'sending' }),
      ).toBeUndefined();
      expect(await nudges.get(id)).toEqual(before);
    }));
});

describe('claiming', () => {
  it('leases what is due, oldest first, up to the limit', () =>
    own(async () => {
      const [oldest, old, young, future] = [-30, -20, -10, 1].map((minutes) =>
        nudge({ nextAt: later(minutes) }),
      );
      await nudges.insertMany([young!, future!, oldest!, old!]);
      const held = await nudges.claimDue('run', nine, later(5), 2);
      expect(idsOf(held)).toEqual(idsOf([oldest!, old!]));
      expect(held).toEqual(
        held.map((each) => ({ ...each, claim: 'run', nextAt: later(5), state: 'planned' })),
      );
      expect(idsOf(await nudges.claimDue('next', nine, later(5), 10))).toEqual([young!.id]);
      expect(await nudges.claimDue('last', nine, later(5), 10)).toEqual([]);
    }));

  it('gives no nudge to two runs at once', () =>
    own(async () => {
      await nudges.insertMany(Array.from({ length: 60 }, () => nudge()));
      const runs = await Promise.all(
        Array.from({ length: 6 }, (_, run) => nudges.claimDue(`run-${run}`, nine, later(5), 20)),
      );
      const held = runs.flat().map(({ id }) => id);
      expect(new Set(held).size).toBe(held.length);
      runs.forEach((run, index) => expect(run.every(({ claim }) => claim === `run-${index}`)).toBe(true));
    }));

  it('gives a nudge again once its lease has run out', () =>
    own(async () => {
      await nudges.insertMany([nudge()]);
      await nudges.claimDue('crashed', nine, later(5), 10);
      expect(await nudges.claimDue('early', later(4), later(9), 10)).toEqual([]);
      expect(await nudges.claimDue('next', later(5), later(9), 10)).toHaveLength(1);
    }));

  it('leaves finished nudges and other tenants alone', async () => {
    const finished = nudge();
    await own(async () => {
      await nudges.insertMany([finished]);
      await nudges.change(finished.id, { states: ['planned'] }, { state: 'cancelled', nextAt: undefined });
    });
    await inTenant(`${tenantId}-neighbour`, () => nudges.insertMany([nudge()]));
    expect(await own(() => nudges.claimDue('run', later(60), later(65), 10))).toEqual([]);
  });
});

describe('the next moment', () => {
  it('is the earliest of what is left to do', () =>
    own(async () => {
      expect(await nudges.nextMoment()).toBeUndefined();
      const [first, second] = [nudge({ nextAt: later(1) }), nudge({ nextAt: later(2) })];
      await nudges.insertMany([second, first]);
      expect(await nudges.nextMoment()).toEqual(later(1));
      await nudges.change(first.id, { states: ['planned'] }, { state: 'expired', nextAt: undefined });
      expect(await nudges.nextMoment()).toEqual(later(2));
    }));
});

describe('the outbox', () => {
  it("finds one person's nudges by their state", () =>
    own(async () => {
      const mine = nudge({ recipientId: 'me' });
      await nudges.insertMany([mine, nudge({ recipientId: 'you' })]);
      expect(idsOf(await nudges.withState('me', 'planned'))).toEqual([mine.id]);
      expect(await nudges.withState('me', 'unknown')).toEqual([]);
    }));
});

describe('releasing claims', () => {
  it('makes what a dispatcher held due at once, and touches nothing else', () =>
    own(async () => {
      const held = nudge();
      const coming = nudge({ nextAt: later(60) });
      await nudges.insertMany([held, coming]);
      await nudges.claimDue('crashed', nine, later(10), 10);
      expect(await nudges.claimDue('next', later(1), later(11), 10)).toEqual([]);
      await nudges.releaseClaims(later(1));
      expect(idsOf(await nudges.claimDue('next', later(1), later(11), 10))).toEqual([held.id]);
      expect(await nudges.get(coming.id)).toMatchObject({ claim: undefined, nextAt: later(60) });
    }));
});
