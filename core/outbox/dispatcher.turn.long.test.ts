import { beforeEach, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { nine } from '../../storage/testing/samples.js';
import { AT_ONCE, GROUP } from './dispatcher.js';
import type { BareOutbox, Moments } from './testing/bare-outbox.js';
import { freshOutboxes } from './testing/fresh-outboxes.js';

const fresh = freshOutboxes();
let outbox: BareOutbox;
let ids: string[];
beforeEach(() => {
  outbox = fresh();
  ids = [];
});

const planFor = async (people: number): Promise<void> => {
  for (let person = 0; person < people; person += 1) ids.push(await outbox.plan(`manager-${person}`));
};
const brought = (): string[] => outbox.taken.flatMap(({ nudges }) => nudges).sort();
const left = () => Promise.all(ids.filter((id) => !brought().includes(id)).map((id) => outbox.nudge(id)));

/** A platform that takes so long over the first message. */
const firstTaking =
  (time: Temporal.DurationLike): Moments['send'] =>
  (take) => {
    if (outbox.taken.length === 0) outbox.clock.pass(time);
    take();
    return Promise.resolve('done');
  };

describe('a turn that ends while many are still to be served', () => {
  it('brings what was being sent; the others hold nothing, and come in the next turn', async () => {
    await planFor(GROUP + 1);
    await outbox.dispatch({ send: firstTaking({ seconds: 21 }) });
    expect(brought()).toHaveLength(AT_ONCE);
    const others = await left();
    expect(others).toHaveLength(GROUP + 1 - AT_ONCE);
    for (const other of others)
      expect(other).toMatchObject({ state: 'planned', claim: undefined, attempts: 0 });
    // Of those whom nobody had looked at yet nothing was changed.
    expect(others.filter(({ nextAt }) => nextAt?.equals(nine))).toHaveLength(1);

    await outbox.dispatch();
    expect(brought()).toEqual(ids.toSorted());
  });

  it('lasts twenty seconds: until then all are served', async () => {
    await planFor(GROUP + 1);
    await outbox.dispatch({ send: firstTaking({ seconds: 20 }) });
    expect(brought()).toEqual(ids.toSorted());
  });
});

describe('a chat that wants to be left alone', () => {
  it('is asked by nobody who waited their turn: they are put off till then, and hold nothing', async () => {
    await planFor(AT_ONCE + 2);
    const busy = { kind: 'retry', why: 'throttled', after: Temporal.Duration.from({ minutes: 5 }) } as const;
    let calls = 0;
    const throttled = () => {
      calls += 1;
      return Promise.resolve(busy);
    };
    await outbox.dispatch({ send: throttled });
    expect(calls).toBe(AT_ONCE);
    const untried = (await left()).filter(({ attempts }) => attempts === 0);
    expect(untried).toHaveLength(2);
    for (const nudge of untried) expect(nudge).toMatchObject({ state: 'planned', claim: undefined });
    expect(untried.map(({ nextAt }) => nextAt?.since(nine).total('minutes'))).toEqual([5, 5]);
  });
});
