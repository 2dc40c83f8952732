import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { nine, sampleConversation } from '../../storage/testing/samples.js';
import { openTestStore, type TestStore } from '../../storage/testing/test-store.js';
import type { Failure, FindOutcome } from '../messages/messenger.js';
import type { TroubleReason } from '../messages/trouble.js';
import { dispatch } from './dispatcher.js';
import { bareOutbox, type BareOutbox, type Moments } from './testing/bare-outbox.js';

const after = Temporal.Duration.from({ minutes: 20 });
const refused = (reason: Extract<Failure, { kind: 'refused' }>['reason']) =>
  ({ kind: 'refused', reason }) as const;
const retry = (why: Extract<Failure, { kind: 'retry' }>['why']) => ({ kind: 'retry', why, after }) as const;

let test: TestStore;
let outbox: BareOutbox;
beforeAll(async () => {
  test = await openTestStore();
});
beforeEach(() => {
  outbox = bareOutbox(test, nine);
});
afterAll(() => test.close());

const answers = (failure: Failure): Partial<Moments> => ({ send: () => Promise.resolve(failure) });
const contactOf = async (id: string) => {
  const { recipientId: userId } = await outbox.nudge(id);
  const [contact] = await outbox.own(() =>
    test.store.repositories.contacts.getMany([{ userId, chat: 'slack' }]),
  );
  return contact;
};

describe('a platform that does not take a nudge', () => {
  it.each<[Failure, TroubleReason, boolean, number | undefined]>([
    [{ kind: 'gone' }, 'no-conversation', true, 60],
    [{ kind: 'not-installed' }, 'not-installed', true, 60],
    [refused('blocked'), 'blocked', true, 60],
    [refused('not-authorised'), 'not-authorised', false, 60],
    [refused('person-gone'), 'person-gone', false, undefined],
    [retry('unavailable'), 'unavailable', false, 20 * 60],
    [retry('throttled'), 'unavailable', false, 20 * 60],
    [retry('off'), 'off', false, 20 * 60],
  ])(
    'by %j leaves it waiting: the trouble is %s; another conversation is looked for: %s',
    async (failure, reason, looks, rest) => {
      const id = await outbox.plan('manager');
      await outbox.dispatch(answers(failure));
      const contact = await contactOf(id);
      expect(contact?.trouble).toMatchObject({ reason, attempts: 1 });
      expect(contact?.trouble?.restsUntil?.since(nine).total('seconds')).toBe(rest);
      expect(await outbox.nudge(id)).toMatchObject({ state: 'planned', attempts: 1, claim: undefined });

      outbox.clock.pass({ hours: 1 });
      let lookedFor = 0;
      const { recipientId } = await outbox.nudge(id);
      const conversation = { ...sampleConversation(recipientId), conversationId: 'another' };
      const reach: Moments['reach'] = () => {
        lookedFor += 1;
        return Promise.resolve({ kind: 'reached', conversation });
      };
      await outbox.dispatch({ reach });
      expect(lookedFor > 0).toBe(looks);
      expect(outbox.taken).toHaveLength(rest === undefined ? 0 : 1);
    },
  );

  it('nor knows the person: the trouble says so, and they are looked for at the next try', async () => {
    const id = await outbox.plan('manager');
    const { recipientId } = await outbox.nudge(id);
    await outbox.own(() => test.store.repositories.conversations.remove(recipientId, 'slack'));
    await outbox.dispatch({ reach: () => Promise.resolve({ kind: 'no-account' }) });
    expect(await contactOf(id)).toMatchObject({ trouble: { reason: 'no-account', attempts: 1 } });
    outbox.clock.pass({ minutes: 5 });
    const conversation = sampleConversation(recipientId);
    await outbox.dispatch({ reach: () => Promise.resolve({ kind: 'reached', conversation }) });
    expect(await outbox.nudge(id)).toMatchObject({ state: 'delivered' });
    expect(await contactOf(id)).toMatchObject({ trouble: undefined, nextAt: undefined });
  });
});

describe('a platform that gives no answer', () => {
  const find = (outcome: FindOutcome | undefined): Partial<Moments> => ({
    find: () => Promise.resolve(outcome),
  });

  it('is asked half a minute later, and nobody is held to be out of reach', async () => {
    const id = await outbox.plan('manager');
    await outbox.dispatch(answers({ kind: 'unknown' }));
    expect(await outbox.nudge(id)).toMatchObject({ state: 'sending', nextAt: nine.add({ seconds: 30 }) });
    expect((await contactOf(id))?.trouble).toBeUndefined();
  });

  it('and is to be asked about others first, is asked in its turn: to stand in line is no failure', async () => {
    const id = await outbox.plan('manager');
    await outbox.dispatch(answers({ kind: 'unknown' }));
    const wait = Temporal.Duration.from({ seconds: 7 });
    const inLine: FindOutcome = {
      kind: 'searched',
      found: new Map(),
      absent: [],
      after: wait,
      isInLine: true,
    };
    outbox.clock.pass({ seconds: 31 });
    for (let times = 0; times < 20; times += 1) {
      await outbox.dispatch(find(inLine));
      const nextAt = outbox.clock.now().add(wait);
      expect(await outbox.nudge(id)).toMatchObject({
        state: 'unknown',
        attempts: 0,
        nextAt,
        claim: undefined,
      });
      outbox.clock.pass(wait);
    }
    await outbox.dispatch();
    expect(await outbox.nudge(id)).toMatchObject({ state: 'delivered', nextAt: undefined });
  });

  it('and cannot say now, is asked again, later each time; the nudge is let go of meanwhile', async () => {
    const id = await outbox.plan('manager');
    await outbox.dispatch(answers({ kind: 'unknown' }));
    const notNow: FindOutcome = { kind: 'searched', found: new Map(), absent: [], after };
    outbox.clock.pass({ seconds: 31 });
    await outbox.dispatch(find(notNow));
    expect(await outbox.nudge(id)).toMatchObject({
      ...{ state: 'unknown', attempts: 1, claim: undefined },
      nextAt: outbox.clock.now().add(after),
    });
    outbox.clock.pass({ minutes: 19 });
    await outbox.dispatch(find(notNow));
    expect(await outbox.nudge(id)).toMatchObject({ attempts: 1 });
    outbox.clock.pass({ minutes: 2 });
    await outbox.dispatch();
    expect(outbox.taken).toHaveLength(1);
    expect(await outbox.nudge(id)).toMatchObject({ state: 'delivered', nextAt: undefined });
  });
});

describe('a platform that has trouble three times in a row', () => {
  it.each([
    [['bad', 'bad', 'bad'], true],
    [['bad', 'bad', 'good', 'bad', 'bad'], false],
    [['bad', 'good', 'bad', 'bad', 'bad'], true],
  ])('is left alone for a while: after %j %s', async (words, isPaused) => {
    const said = [...words];
    const delivery = outbox.deliveryWith({
      send(take) {
        if (said.shift() === 'bad') return Promise.resolve(retry('unavailable'));
        take();
        return Promise.resolve('done');
      },
    });
    const all = words.map((_, index) => index);
    for (const index of all) {
      await outbox.plan(`manager-${index}`);
      await outbox.own(() => dispatch(delivery));
    }
    const paused = await outbox.own(() => Promise.resolve(delivery.pauses.of('slack', nine)));
    expect(paused?.since(nine).total('minutes')).toBe(isPaused ? 1 : undefined);
  });
});

describe('what is lost', () => {
  it('is mentioned in the next message, and in that one alone', async () => {
    const lost = await outbox.plan('manager');
    const { recipientId } = await outbox.nudge(lost);
    await outbox.own(() =>
      outbox.delivery.nudges.change(lost, { states: ['planned'] }, { state: 'unknown', nextAt: undefined }),
    );
    await outbox.dispatch();
    expect(outbox.taken).toEqual([]);

    const next = await outbox.plan('manager', 'next');
    expect((await outbox.nudge(next)).recipientId).toBe(recipientId);
    await outbox.dispatch();
    expect(outbox.taken.map(({ nudges }) => nudges)).toEqual([[next]]);
    expect(await outbox.nudge(lost)).toMatchObject({ state: 'delivered', deliveredAt: nine });
  });

  it('is still so where the message that mentions it does not arrive', async () => {
    const lost = await outbox.plan('manager');
    await outbox.own(() =>
      outbox.delivery.nudges.change(lost, { states: ['planned'] }, { state: 'unknown', nextAt: undefined }),
    );
    await outbox.plan('manager', 'next');
    await outbox.dispatch(answers({ kind: 'gone' }));
    expect(await outbox.nudge(lost)).toMatchObject({ state: 'unknown', nextAt: undefined });
  });
});
