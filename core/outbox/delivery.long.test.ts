import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { nine } from '../../storage/testing/samples.js';
import { openTestStore, type TestStore } from '../../storage/testing/test-store.js';
import type { Outcome } from '../messages/messenger.js';
import { bareOutbox, type BareOutbox } from './testing/bare-outbox.js';

let test: TestStore;
let outbox: BareOutbox;
beforeAll(async () => {
  test = await openTestStore();
});
beforeEach(() => {
  outbox = bareOutbox(test, nine);
});
afterAll(() => test.close());

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
    for (const id of [first, second])
      expect(await outbox.nudge(id)).toMatchObject({ state: 'planned', nextAt: nine.add({ minutes: 1 }) });

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
