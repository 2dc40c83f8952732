import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { systemClock } from '../../core/clock.js';
import type { NewNudge, Nudge, NudgeRepository } from '../../core/outbox/nudge.js';
import { weekOf } from '../../core/week.js';
import { DataKeys } from '../encryption/data-keys.js';
import { inside } from '../testing/inside.js';
import { nine, sampleNudge } from '../testing/samples.js';
import { openTestStore, silentLog, testKeyProvider, type TestStore } from '../testing/test-store.js';
import { KeyVault } from '../vault/key-vault.js';
import { pastTheStore, type PastTheStore } from '../testing/past-the-store.js';

let test: TestStore;
let plain: PastTheStore;
let keys: DataKeys;
let nudges: NudgeRepository;
/** The ids of what could not be read. */
const setAside: unknown[] = [];
/** A tenant of each test's own. */
let tenantId: string;
beforeAll(async () => {
  test = await openTestStore({ log: { ...silentLog, error: ({ id }) => void setAside.push(id) } });
  plain = pastTheStore(test.uri);
  keys = new DataKeys(new KeyVault(await test.vault()), testKeyProvider, systemClock);
  nudges = test.store.repositories.nudges;
});
beforeEach(() => {
  tenantId = randomUUID();
});
afterAll(async () => {
  await plain.close();
  await test.close();
});

const later = (minutes: number): Temporal.Instant => nine.add({ minutes });
const nudge = (given: Partial<NewNudge> = {}): NewNudge =>
  sampleNudge({ milestoneId: `milestone-${randomUUID()}`, ...given });
const own = <T>(work: () => Promise<T>): Promise<T> => inside(tenantId, work);
const idsOf = (all: readonly { id: string }[]): string[] => all.map(({ id }) => id).sort();
/** Puts nudges in the outbox; their ids, in their order. */
async function plan(...planned: NewNudge[]): Promise<string[]> {
  await nudges.insertMany(planned);
  return nudges.idsOf(planned);
}
const planOne = async (given: Partial<NewNudge> = {}): Promise<string> => (await plan(nudge(given)))[0]!;

describe("a nudge's id", () => {
  it('is the same for one journey, milestone and recipient, another for any other, and fits a URL', () =>
    own(async () => {
      const key = { journeyId: 'journey', milestoneId: 'milestone', recipientId: 'manager' };
      const others = [
        { ...key, journeyId: 'other' },
        { ...key, milestoneId: 'other' },
        { ...key, recipientId: 'other' },
      ];
      const ids = await nudges.idsOf([key, ...others]);
      expect(new Set(ids).size).toBe(4);
      expect(await nudges.idsOf([...others, key])).toEqual([...ids.slice(1), ids[0]]);
      for (const id of ids) expect(id).toMatch(/^[\w-]{1,64}$/);
    }));

  it('tells nobody of another tenant which journey it is about', async () => {
    const keys = [{ journeyId: 'journey', milestoneId: 'milestone', recipientId: 'manager' }];
    const [mine, yours] = [
      await own(() => nudges.idsOf(keys)),
      await inside('you', () => nudges.idsOf(keys)),
    ];
    expect(mine).not.toEqual(yours);
  });
});

describe('a new nudge', () => {
  it('is planned, and comes back with all its fields', () =>
    own(async () => {
      const { dueAt, ...planned } = nudge();
      const [id] = await plan({ dueAt, ...planned });
      expect(await nudges.get(id!)).toStrictEqual({
        ...planned,
        id: id!,
        state: 'planned',
        nextAt: dueAt,
        attempts: 0,
        claim: undefined,
        deliveryId: undefined,
        sendingAt: undefined,
        deliveredAt: undefined,
        reason: undefined,
      } satisfies Nudge);
    }));

  it('is ignored where there is one for that journey, milestone and recipient; the others go in', () =>
    own(async () => {
      const first = nudge();
      const [id] = await plan(first);
      await nudges.change(id!, { states: ['planned'] }, { state: 'delivered' });
      const [, ...others] = await plan({ ...first, dueAt: later(5) }, nudge(), nudge());
      expect(idsOf(await nudges.getMany([id!, ...others]))).toEqual([id!, ...others].sort());
      expect(await nudges.get(id!)).toMatchObject({ state: 'delivered', nextAt: nine });
    }));

  it('is no duplicate of another tenant', async () => {
    const first = nudge();
    await own(() => plan(first));
    await inside('elsewhere', async () => {
      const [id] = await plan(first);
      expect(await nudges.get(id!)).toBeDefined();
    });
  });

  it('of none at all is nothing to do', () => own(() => nudges.insertMany([])));
});

const claimDueOf = async (...asked: Parameters<NudgeRepository['claimDueOf']>): Promise<Nudge[]> =>
  (await nudges.claimDueOf(...asked)).due;

describe('a change', () => {
  it('is made where the guard holds, and fields given as undefined are taken away', () =>
    own(async () => {
      const id = await planOne();
      const [held] = await claimDueOf('manager', 'run', nine, later(5));
      const done = await nudges.change(
        id,
        { states: ['planned'], claim: 'run' },
        { state: 'delivered', nextAt: undefined, claim: undefined, deliveredAt: nine, attempts: 1 },
      );
      expect(held?.claim).toBe('run');
      expect(done).toMatchObject({ state: 'delivered', deliveredAt: nine, attempts: 1 });
      expect(done?.claim).toBeUndefined();
      expect(await nudges.get(id)).toEqual(done);
      const undone = { state: 'planned', deliveredAt: undefined } as const;
      expect(await nudges.change(id, { states: ['delivered'] }, undone)).toMatchObject(undone);
    }));

  it('of what is sealed is read back', () =>
    own(async () => {
      const id = await planOne();
      const moved = {
        on: Temporal.PlainDate.from('2026-12-01'),
        deliveryId: 'delivery',
        sendingAt: nine,
      };
      expect(await nudges.change(id, { states: ['planned'] }, moved)).toMatchObject(moved);
      expect(await nudges.get(id)).toMatchObject(moved);
    }));

  it('is not made where the nudge moved on, or another run holds it', () =>
    own(async () => {
      const id = await planOne();
      await claimDueOf('manager', 'run', nine, later(5));
      const before = await nudges.get(id);
      expect(await nudges.change(id, { states: ['delivered'] }, { state: 'done' })).toBeUndefined();
      expect(
        await nudges.change(id, { states: ['planned'], claim: 'other' }, { state: 'sending' }),
      ).toBeUndefined();
      expect(await nudges.get(id)).toEqual(before);
    }));
});

describe('removing by state', () => {
  it('takes those that are still in it, and tells which', () =>
    own(async () => {
      const [waiting, delivered, other] = await plan(nudge(), nudge(), nudge());
      await nudges.change(delivered!, { states: ['planned'] }, { state: 'delivered' });
      expect(await nudges.removeIn(['planned', 'snoozed'], [waiting!, delivered!, 'no such nudge'])).toEqual([
        waiting,
      ]);
      expect(idsOf(await nudges.getMany([waiting!, delivered!, other!]))).toEqual(
        [delivered!, other!].sort(),
      );
    }));
});

describe('claiming', () => {
  it('leases all that is due for one person, and nothing of another', () =>
    own(async () => {
      const mine = await plan(...[-30, -20, -10].map((minutes) => nudge({ dueAt: later(minutes) })));
      await plan(nudge({ dueAt: later(1) }), nudge({ recipientId: 'other', dueAt: later(-30) }));
      const held = await claimDueOf('manager', 'run', nine, later(5));
      expect(idsOf(held)).toEqual(mine.toSorted());
      expect(held).toEqual(
        held.map((each) => ({ ...each, claim: 'run', nextAt: later(5), state: 'planned' })),
      );
      expect(await claimDueOf('manager', 'last', nine, later(5))).toEqual([]);
    }));

  it('names who has something due, each once, whoever waits longest first', () =>
    own(async () => {
      await plan(
        ...(
          [
            ['late', -10],
            ['long', -30],
            ['late', -20],
            ['served', -60],
            ['not yet', 1],
          ] as const
        ).map(([recipientId, minutes]) => nudge({ recipientId, dueAt: later(minutes) })),
      );
      expect(await nudges.dueRecipients(nine, 10, new Set(['served']))).toEqual(['long', 'late']);
      expect(await nudges.dueRecipients(nine, 1, new Set())).toEqual(['served']);
    }));

  it('gives no nudge to two runs at once', () =>
    own(async () => {
      await nudges.insertMany(Array.from({ length: 60 }, () => nudge()));
      const runs = await Promise.all(
        Array.from({ length: 6 }, (_, run) => claimDueOf('manager', `run-${run}`, nine, later(5))),
      );
      const held = runs.flat().map(({ id }) => id);
      expect(new Set(held).size).toBe(held.length);
      runs.forEach((run, index) => expect(run.every(({ claim }) => claim === `run-${index}`)).toBe(true));
    }));

  it('gives a nudge again once its lease has run out', () =>
    own(async () => {
      await planOne();
      await claimDueOf('manager', 'crashed', nine, later(5));
      expect(await claimDueOf('manager', 'early', later(4), later(9))).toEqual([]);
      expect(await claimDueOf('manager', 'next', later(5), later(9))).toHaveLength(1);
    }));

  it('leaves finished nudges and other tenants alone', async () => {
    await own(async () => {
      const finished = await planOne();
      await nudges.change(finished, { states: ['planned'] }, { state: 'withdrawn', nextAt: undefined });
    });
    await inside(`${tenantId}-neighbour`, () => nudges.insertMany([nudge()]));
    expect(await own(() => claimDueOf('manager', 'run', later(60), later(65)))).toEqual([]);
  });
});

describe('the next moment', () => {
  it('is the earliest of what is left to do', () =>
    own(async () => {
      expect(await nudges.nextMoment()).toBeUndefined();
      const [, first] = await plan(nudge({ dueAt: later(2) }), nudge({ dueAt: later(1) }));
      expect(await nudges.nextMoment()).toEqual(later(1));
      await nudges.change(first!, { states: ['planned'] }, { state: 'expired', nextAt: undefined });
      expect(await nudges.nextMoment()).toEqual(later(2));
    }));

  it('is the same for who knows what time it is, in whichever weeks things lie', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: -17, max: 23 }), { maxLength: 4 }), (weeks) =>
        inside(randomUUID(), async () => {
          const moments = weeks.map((week) => nine.add({ hours: 24 * 7 * week }));
          await plan(...moments.map((dueAt) => nudge({ dueAt })));
          const [first] = moments.toSorted((a, b) => Temporal.Instant.compare(a, b));
          expect(await nudges.nextMoment(nine)).toEqual(first);
        }),
      ),
      { numRuns: 20 },
    ));
});

describe('what is lost', () => {
  it('is told of beside a claim, once nobody asks about it any more', () =>
    own(async () => {
      const [asked = '', lost = '', due = ''] = await plan(nudge(), nudge(), nudge());
      await nudges.change(asked, { states: ['planned'] }, { state: 'unknown', nextAt: later(60) });
      await nudges.change(lost, { states: ['planned'] }, { state: 'unknown', nextAt: undefined });
      const claimed = await nudges.claimDueOf('manager', 'run', nine, later(5));
      expect([idsOf(claimed.due), idsOf(claimed.lost)]).toEqual([[due], [lost]]);
      expect(claimed.lost[0]?.claim).toBeUndefined();
    }));
});

describe('the outbox', () => {
  it('finds those of one milestone among others', () =>
    own(async () => {
      const all = await plan(nudge({ milestoneId: 'one' }), nudge({ milestoneId: 'two' }));
      expect(idsOf(await nudges.ofMilestone(all, 'two'))).toEqual(all.slice(1));
      expect(await nudges.ofMilestone(all.slice(0, 1), 'two')).toEqual([]);
    }));

  it('opens nothing more of what is settled, or is of another milestone, than tells so', () =>
    own(async () => {
      const id = await planOne();
      await nudges.change(id, { states: ['planned'] }, { state: 'done', nextAt: undefined });
      const piece = { recipientId: 'manager', milestoneId: 'milestone', attempts: 'no number' };
      const place = { collection: 'outbox', id, field: 'sealed' };
      const sealed = (await keys.of(tenantId)).seal(place, piece, 768);
      await plain.collection('outbox').updateOne({ _id: id }, { $set: { sealed } });
      expect(await claimDueOf('manager', 'run', nine, later(5))).toEqual([]);
      expect(await nudges.withState('manager', 'planned')).toEqual([]);
      expect(await nudges.ofMilestone([id], 'another')).toEqual([]);
      await nudges.releaseClaims(nine);
      expect(setAside).toEqual([]);
      expect(await nudges.withState('manager', 'done')).toEqual([]);
      expect(setAside).toEqual([id]);
    }));

  it("finds one person's nudges by their state", () =>
    own(async () => {
      const mine = await planOne({ recipientId: 'me' });
      await planOne({ recipientId: 'you' });
      expect(idsOf(await nudges.withState('me', 'planned'))).toEqual([mine]);
      expect(await nudges.withState('me', 'unknown')).toEqual([]);
    }));
});

describe('the week alone', () => {
  it('is kept of what arrived and is settled; of what is being sent again, or nobody knows of, the moment', () =>
    own(async () => {
      const ids = await plan(nudge(), nudge(), nudge(), nudge());
      const states = ['delivered', 'done', 'sending', 'unknown'] as const;
      for (const [index, id] of ids.entries())
        await nudges.change(
          id,
          { states: ['planned'] },
          { state: states[index] ?? 'planned', deliveredAt: nine, sendingAt: nine, nextAt: undefined },
        );
      await nudges.coarsenBefore(later(1));
      const after = await Promise.all(ids.map((id) => nudges.get(id)));
      const week = weekOf(nine);
      expect(after.map((one) => one?.deliveredAt)).toEqual([week, week, nine, nine]);
      expect(after.map((one) => one?.sendingAt)).toEqual([week, week, nine, nine]);
    }));
});

describe('releasing claims', () => {
  it('makes what a dispatcher held due at once, and touches nothing else', () =>
    own(async () => {
      const [held, coming] = await plan(nudge(), nudge({ dueAt: later(60) }));
      await claimDueOf('manager', 'crashed', nine, later(10));
      expect(await claimDueOf('manager', 'next', later(1), later(11))).toEqual([]);
      await nudges.releaseClaims(later(1));
      expect(idsOf(await claimDueOf('manager', 'next', later(1), later(11)))).toEqual([held]);
      expect(await nudges.get(coming!)).toMatchObject({ claim: undefined, nextAt: later(60) });
    }));

  it('finds what is held until the week after this one', () =>
    own(async () => {
      const midnight = Temporal.Instant.from('2026-11-05T00:00:00Z');
      const before = midnight.subtract({ minutes: 1 });
      const held = await planOne({ dueAt: before });
      await claimDueOf('manager', 'crashed', before, midnight.add({ minutes: 15 }));
      await nudges.releaseClaims(before);
      expect(await nudges.get(held)).toMatchObject({ claim: undefined, nextAt: before });
    }));
});
