import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { BareOutbox, Moments } from './testing/bare-outbox.js';
import { freshOutboxes } from './testing/fresh-outboxes.js';

const fresh = freshOutboxes();

/** What becomes of a message: the platform takes it or not, and says so, or not, or the program meets a fault over it. */
const words = ['done', 'answer lost', 'message lost', 'busy', 'fault'] as const;
/** Seconds by which the clock jumps where a dispatcher waits: within a lease, to its end, far beyond it. */
const jumps = [0, 5, 31, 61, 130];
const plays = fc.record({
  scheduler: fc.scheduler(),
  words: fc.array(fc.constantFrom(...words), { maxLength: 6 }),
  jumps: fc.array(fc.constantFrom(...jumps), { maxLength: 10 }),
});
type Play = typeof plays extends fc.Arbitrary<infer P> ? P : never;

/** More than any of these plays takes to come to its end. */
const MOST_ROUNDS = 60;
const busy = { kind: 'retry', why: 'unavailable', after: Temporal.Duration.from({ minutes: 5 }) } as const;

/** Three dispatchers at once in an order of chance, on a clock that jumps; then one, until nothing is left to do. */
async function played(play: Play, canTell: boolean): Promise<{ outbox: BareOutbox; ids: readonly string[] }> {
  const outbox = fresh();
  const ids = [await outbox.plan('ada'), await outbox.plan('ada', 'talk'), await outbox.plan('bo')];
  const [said, jumped] = [[...play.words], [...play.jumps]];
  const moment = async (what: string): Promise<void> => {
    await play.scheduler.schedule(Promise.resolve(), what);
    outbox.clock.pass({ seconds: jumped.shift() ?? 0 });
  };
  const find: Moments['find'] = () => Promise.resolve(canTell ? undefined : { kind: 'cannot-tell' });
  const moments: Partial<Moments> = {
    claimed: () => moment('claimed'),
    async send(take) {
      const word = said.shift() ?? 'done';
      if (word !== 'message lost' && word !== 'busy') take();
      await moment(word);
      if (word === 'fault') throw new Error('A fault of ours');
      if (word === 'busy') return busy;
      return word === 'done' ? 'done' : { kind: 'unknown' };
    },
    async find(to) {
      await moment('asked');
      return find(to);
    },
  };
  await play.scheduler.waitFor(Promise.all([1, 2, 3].map(() => outbox.dispatch(moments))));
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = await outbox.own(() => outbox.delivery.nudges.nextMoment());
    if (!next) return { outbox, ids };
    outbox.clock.realDelay(next);
    await outbox.dispatch({ find });
  }
  throw new Error('It comes to no end');
}

const brought = ({ taken }: BareOutbox): string[] => taken.flatMap(({ nudges }) => nudges).sort();
const check = (canTell: boolean, holds: (outbox: BareOutbox, ids: readonly string[]) => Promise<void>) =>
  fc.assert(
    fc.asyncProperty(plays, async (play) => {
      const { outbox, ids } = await played(play, canTell);
      await holds(outbox, ids);
    }),
    // A play that fails is read as it is: to make it smaller would take minutes.
    { numRuns: 60, endOnFailure: true },
  );

describe('three dispatchers in any order, whatever the clock and the platform do', () => {
  it('bring everything once where the platform can be asked', () =>
    check(true, async (outbox, ids) => {
      expect(brought(outbox)).toEqual(ids.toSorted());
      for (const id of ids)
        expect(await outbox.nudge(id)).toMatchObject({ state: 'delivered', claim: undefined });
    }));

  it('bring nothing twice where it cannot, and what nobody knows of is called so', () =>
    check(false, async (outbox, ids) => {
      const all = brought(outbox);
      expect(all).toEqual([...new Set(all)]);
      for (const id of ids) expect(['delivered', 'unknown']).toContain((await outbox.nudge(id)).state);
    }));
});
