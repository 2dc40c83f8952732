import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { bareOutbox } from '../../core/outbox/testing/bare-outbox.js';
import type { FindOutcome } from '../../core/messages/messenger.js';
import { nine } from '../../storage/testing/samples.js';
import { openTestStore, type TestStore } from '../../storage/testing/test-store.js';
import { HistoryGate } from './history-limit.js';

let test: TestStore;
beforeAll(async () => {
  test = await openTestStore();
});
afterAll(() => test.close());

/** What the dispatcher waits at most before it looks again. */
const LOOK_EVERY = Temporal.Duration.from({ seconds: 5 });

const A_DAY = Temporal.Duration.from({ hours: 24 });

/** All answers of a morning are lost: how many minutes of asking until every nudge is known to have arrived. */
async function minutesToRecover(people: number, perMinute: number): Promise<number> {
  const outbox = bareOutbox(test, nine);
  const gate = new HistoryGate({ messages: 15, perMinute }, outbox.clock);
  const ids = await Promise.all(
    Array.from({ length: people }, (_, index) => outbox.plan(`manager-${index}`)),
  );
  const takenButLost = (take: () => void) => {
    take();
    return Promise.resolve({ kind: 'unknown' } as const);
  };
  // A chat that gives no answers is left alone for a while, so that not all are lost at once.
  const neverSay = (): Promise<FindOutcome> =>
    Promise.resolve({ kind: 'searched', found: new Map(), absent: [], after: A_DAY, isInLine: true });
  while (outbox.taken.length < people) {
    await outbox.dispatch({ send: takenButLost, find: neverSay });
    outbox.clock.pass({ minutes: 1 });
  }
  outbox.clock.pass(A_DAY);
  const begun = outbox.clock.now();
  const asked: Temporal.Instant[] = [];
  const find = (to: Parameters<HistoryGate['enter']>[0]): Promise<FindOutcome | undefined> => {
    const after = gate.enter(to);
    if (after)
      return Promise.resolve({ kind: 'searched', found: new Map(), absent: [], after, isInLine: true });
    asked.push(outbox.clock.now());
    return Promise.resolve(undefined);
  };
  for (;;) {
    await outbox.dispatch({ find });
    const next = await outbox.own(() => outbox.delivery.nudges.nextMoment());
    if (!next) break;
    outbox.clock.realDelay(next.add(LOOK_EVERY));
  }
  const states = await Promise.all(ids.map(async (id) => (await outbox.nudge(id)).state));
  expect(new Set(states)).toEqual(new Set(['delivered']));
  expect(outbox.taken).toHaveLength(people);
  expect(asked).toHaveLength(people);
  for (const from of asked)
    expect(
      asked.filter((one) => from.until(one).total('seconds') >= 0 && from.until(one).total('seconds') < 60)
        .length,
    ).toBeLessThanOrEqual(perMinute);
  return begun.until(outbox.clock.now()).total('minutes');
}

it.each([
  [1, 30],
  [50, 120],
])(
  'with %d look-ups a minute %d lost answers are found as fast as Slack lets anyone ask',
  async (perMinute, people) => {
    expect(await minutesToRecover(people, perMinute)).toBeLessThanOrEqual((people / perMinute) * 1.25 + 1);
  },
);
