import { beforeEach, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { nine } from '../../storage/testing/samples.js';
import type { Outcome } from '../messages/messenger.js';
import { mostUrgentFirst } from './delivery.js';
import type { Nudge } from './nudge.js';
import type { BareOutbox } from './testing/bare-outbox.js';
import { freshOutboxes } from './testing/fresh-outboxes.js';

const fresh = freshOutboxes();
let outbox: BareOutbox;
beforeEach(() => {
  outbox = fresh();
});

/** Another conversation with someone is found, where it is looked for. */
const elsewhere = () =>
  Promise.resolve({
    kind: 'reached',
    conversation: { chat: 'slack', userId: 'm', workspaceId: 'T1', conversationId: 'D' },
  } as const);

describe('someone whose chat says no', () => {
  it('is not written to while they rest, also with what falls due since, and then with all of it', async () => {
    const first = await outbox.plan('manager');
    await outbox.dispatch({ send: () => Promise.resolve({ kind: 'refused', reason: 'blocked' }) });
    const second = await outbox.plan('manager', 'talk');
    await outbox.dispatch();
    expect(outbox.taken).toEqual([]);
    // Also what nobody has tried counts as tried: HR hears of it, should it expire meanwhile.
    for (const id of [first, second])
      expect(await outbox.nudge(id)).toMatchObject({
        ...{ state: 'planned', nextAt: nine.add({ minutes: 1 }), attempts: 1 },
      });

    outbox.clock.pass({ seconds: 61 });
    await outbox.dispatch({ reach: elsewhere });
    expect(outbox.taken.flatMap(({ nudges }) => nudges).sort()).toEqual([first, second].sort());
  });

  it.each<[string, Exclude<Outcome, { kind: 'done' }>, number]>([
    ['the conversation is gone', { kind: 'gone' }, 1],
    ['the app is not there', { kind: 'not-installed' }, 1],
    ['they blocked it', { kind: 'refused', reason: 'blocked' }, 1],
    ['their account is gone', { kind: 'refused', reason: 'person-gone' }, 0],
    ['the workspace keeps us out', { kind: 'refused', reason: 'not-authorised' }, 0],
  ])('where %s, another conversation is looked for next time: %j, %i times', async (_what, answer, looks) => {
    await outbox.plan('manager');
    await outbox.dispatch({ send: () => Promise.resolve(answer) });
    outbox.clock.pass({ hours: 48 });
    let looked = 0;
    await outbox.dispatch({
      reach() {
        looked += 1;
        return elsewhere();
      },
    });
    expect(looked).toBe(looks);
  });
});

it('what is most urgent has the nearest deadline, then has waited longest, then has its fixed place', () => {
  const nudge = (id: string, expiresOn: string, on: string): Nudge => ({
    ...{ id, journeyId: 'j', milestoneId: 'm', recipientId: 'r', state: 'planned', attempts: 0 },
    ...{ on: Temporal.PlainDate.from(on), expiresOn: Temporal.PlainDate.from(expiresOn) },
    ...{ nextAt: undefined, claim: undefined, deliveryId: undefined, sendingAt: undefined },
    ...{ deliveredAt: undefined, reason: undefined },
  });
  const all = [
    nudge('1', '2026-12-03', '2026-11-01'),
    nudge('2', '2026-12-01', '2026-11-09'),
    nudge('4', '2026-12-01', '2026-11-02'),
    nudge('3', '2026-12-01', '2026-11-02'),
  ];
  for (const some of [all, all.toReversed()])
    expect(some.toSorted(mostUrgentFirst).map(({ id }) => id)).toEqual(['3', '4', '2', '1']);
});
