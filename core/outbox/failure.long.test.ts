import { beforeEach, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { Outcome } from '../messages/messenger.js';
import { dispatch } from './dispatcher.js';
import type { BareOutbox } from './testing/bare-outbox.js';
import { freshOutboxes } from './testing/fresh-outboxes.js';

const fresh = freshOutboxes();
let outbox: BareOutbox;
beforeEach(() => {
  outbox = fresh();
});

type Failure = Exclude<Outcome, { readonly kind: 'done' }>;
const hours = (count: number) => Temporal.Duration.from({ hours: count });

/** How many are written to at 9:00, one after another, while the platform answers so; and how many when the next minute has passed. */
async function tried(answer: Failure): Promise<readonly [number, number]> {
  for (const name of ['a', 'b', 'c', 'd', 'e']) await outbox.plan(name);
  let calls = 0;
  const delivery = outbox.deliveryWith({
    send() {
      calls += 1;
      return Promise.resolve(answer);
    },
  });
  const counts: number[] = [];
  for (let times = 0; times < 2; times += 1) {
    for (const user of ['a', 'b', 'c', 'd', 'e'])
      await outbox.own(() => dispatch({ ...delivery, nudges: only(delivery.nudges, user) }));
    counts.push(calls);
    outbox.clock.pass({ seconds: 61 });
    calls = 0;
  }
  return [counts[0] ?? 0, counts[1] ?? 0];
}

/** An outbox in which nobody else has anything that is due. */
const only = (nudges: BareOutbox['delivery']['nudges'], name: string): typeof nudges =>
  Object.assign(Object.create(nudges) as typeof nudges, {
    dueRecipients: async (...asked: Parameters<typeof nudges.dueRecipients>) =>
      (await nudges.dueRecipients(...asked)).filter((id) => id.startsWith(`${name}-`)),
  });

describe('a platform', () => {
  it.each<[string, Failure]>([
    ['gives no answer', { kind: 'unknown' }],
    ['has trouble of its own', { kind: 'retry', why: 'unavailable', after: hours(5) }],
  ])(
    'that %s three times in a row is left alone by the tenant for a minute, and again after the next',
    async (_what, answer) => {
      expect(await tried(answer)).toEqual([3, 1]);
    },
  );

  it('that wants to be left alone is, at once and for as long as it says', async () => {
    expect(await tried({ kind: 'retry', why: 'throttled', after: hours(5) })).toEqual([1, 0]);
  });

  it('that refuses one person is asked for the others', async () => {
    expect(await tried({ kind: 'refused', reason: 'person-gone' })).toEqual([5, 0]);
  });
});
