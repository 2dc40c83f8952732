import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import nock from 'nock';
import { Temporal } from 'temporal-polyfill';
import type { FindOutcome, MessageReference, Messenger, Outcome } from '../../core/messages/messenger.js';
import type { Fault } from '../../demo/platforms/faults.js';
import { contentFor, describeMessengerContract, referenceOf } from '../testing/messenger-contract.js';
import { people, tenant, userOf } from '../testing/people.js';
import { openWorld } from '../testing/world.js';
import type { World } from '../testing/world.js';
import { slackAnswers } from './answers.js';
import type { SlackDistribution } from './history-limit.js';
import { reach } from '../testing/reach.js';
import { afterTest } from '../../testing/after-test.js';

describeMessengerContract(people.tom, slackAnswers, 'conversations.open');

// It stands in the way of the process's own http from the moment it is loaded, for the files to come as well.
afterAll(() => {
  nock.restore();
});

describe('the messenger of Slack', () => {
  let world: World;
  let messenger: Messenger;
  beforeAll(async () => {
    world = await openWorld();
    messenger = world.slack.messenger;
  });
  afterAll(() => world.close());

  const sendUnder = (fault: Fault): Promise<Outcome> => {
    world.playground.faults.inject('slack', fault, { method: 'chat.postMessage' });
    return messenger.send(world.conversationWith(people.tom), fault.kind, contentFor(messenger));
  };
  it('opens a conversation with someone it only knows by e-mail address', async () => {
    const user = userOf(people.tom);
    const conversation = world.conversationWith(people.tom);
    expect(await reach(messenger, user)).toEqual({ kind: 'reached', conversation });
    const nobody = { ...user, email: 'nobody@example.com' };
    expect(await reach(messenger, nobody)).toEqual({ kind: 'no-account' });
  });

  it('waits as long as Slack asks, whatever it refuses while a conversation is opened', async () => {
    const fresh = await openWorld();
    afterTest(() => fresh.close());
    const after = Temporal.Duration.from({ seconds: 90 });
    for (const method of ['auth.test', 'users.lookupByEmail', 'conversations.open']) {
      fresh.playground.faults.inject('slack', { kind: 'throttled', retryAfterSeconds: 90 }, { method });
      const outcome = await reach(fresh.slack.messenger, userOf(people.tom));
      expect(outcome).toEqual({ kind: 'retry', why: 'throttled', after });
    }
  });

  it.each([403, 404])('tries again what a proxy turned away with %d', async (status) => {
    expect(await sendUnder({ kind: 'error', code: 'forbidden', status })).toMatchObject({ kind: 'retry' });
  });

  it('logs no page that a proxy put in the way', async () => {
    await sendUnder({ kind: 'html', status: 200 });
    expect(world.log.lines.at(-1)).toContain('could not send a message');
    expect(world.log.lines.join()).not.toContain('<html>');
  });

  it('posts nothing that it did not render itself', async () => {
    const to = world.conversationWith(people.tom);
    expect(await messenger.send(to, 'empty', '')).toEqual({ kind: 'refused', reason: 'rejected' });
  });

  it('never uses the token of one workspace for another', async () => {
    const elsewhere = world.conversationWith(people.elsewhere);
    const outcome = await messenger.send(elsewhere, 'elsewhere', contentFor(messenger));
    expect(outcome).toEqual({ kind: 'not-installed' });
    expect(await reach(messenger, userOf(people.elsewhere), { ...tenant, slackTeamId: 'T2' })).toEqual(
      outcome,
    );
  });
});

describe('the messenger of a Slack that cannot be reached', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ slack: { apiUrl: 'https://slack.example/api/', fileOrigins: [] } });
  });
  afterAll(() => world.close());
  const sendAfter = (code: string): Promise<Outcome> => {
    nock.cleanAll();
    nock('https://slack.example').post('/api/auth.test').reply(200, { ok: true, team_id: 'T1' });
    // As Node's own fetch says it.
    const cause = Object.assign(new Error(), { code });
    nock('https://slack.example').post(/.*/).replyWithError(new TypeError('fetch failed', { cause }));
    const { messenger } = world.slack;
    return messenger.send(world.conversationWith(people.tom), code, contentFor(messenger));
  };

  it.each([
    'ENOTFOUND',
    'EAI_AGAIN',
    'ECONNREFUSED',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'UND_ERR_CONNECT_TIMEOUT',
  ])('tries again later after %s: not a byte was sent', async (code) => {
    expect(await sendAfter(code)).toMatchObject({ kind: 'retry', why: 'unavailable' });
  });

  it('does not know after a connection that broke', async () => {
    expect(await sendAfter('ECONNRESET')).toEqual({ kind: 'unknown' });
  });
});

describe('looking for messages whose answer was lost', () => {
  let world: World;
  afterEach(() => world.close());

  const open = async (distribution: SlackDistribution): Promise<void> => {
    world = await openWorld({ slack: { distribution } });
  };
  const post = async (deliveryId: string): Promise<MessageReference> => {
    const { messenger } = world.slack;
    return referenceOf(
      await messenger.send(world.conversationWith(people.tom), deliveryId, contentFor(messenger)),
    );
  };
  const chat = (count: number): void => {
    for (let index = 0; index < count; index += 1)
      world.playground.history.post(people.tom, 'person', { text: 'hello' });
  };
  const pass = (time: Temporal.DurationLike): void => {
    world.clock.travelTo(world.clock.now().add(time));
  };
  /** Asks for these as sent so long ago. */
  const find = (ids: readonly string[], ago: Temporal.DurationLike = { minutes: 1 }) => {
    const sentAt = world.clock.now().subtract(ago);
    const sought = ids.map((deliveryId) => ({ deliveryId, sentAt }));
    return world.slack.messenger.find(world.conversationWith(people.tom), sought);
  };
  const asked = (): number => world.playground.calls.to('slack', 'conversations.history').length;
  const seconds = (outcome: FindOutcome): number =>
    outcome.kind === 'searched' ? Math.round(outcome.after.total('seconds')) : NaN;

  it('settles all of a conversation with one call', async () => {
    await open('unlisted');
    const [one, two] = [await post('one'), await post('two')];
    const outcome = await find(['one', 'never', 'two']);
    expect(outcome).toMatchObject({
      absent: ['never'],
      found: new Map([
        ['one', one],
        ['two', two],
      ]),
    });
    expect(asked()).toBe(1);
  });

  it('goes on page by page, whatever was posted after it', async () => {
    await open('internal');
    const lost = await post('lost');
    chat(401);
    expect(await find(['lost', 'never'])).toMatchObject({
      found: new Map([['lost', lost]]),
      absent: ['never'],
    });
    expect(asked()).toBe(3);
  });

  it('outside the Marketplace looks at fifteen messages a minute, and goes on where it was', async () => {
    await open('unlisted');
    const lost = await post('lost');
    chat(31);
    const young = await post('young');
    const first = await find(['lost', 'young', 'never']);
    expect(first).toMatchObject({ found: new Map([['young', young]]), absent: [] });
    expect(seconds(first)).toBe(60);
    expect(seconds(await find(['lost', 'never']))).toBe(60);
    expect(asked()).toBe(1);
    pass({ seconds: 61 });
    expect(await find(['lost', 'never'], { minutes: 2 })).toMatchObject({ found: new Map(), absent: [] });
    pass({ seconds: 61 });
    expect(await find(['lost', 'never'], { minutes: 3 })).toMatchObject({
      found: new Map([['lost', lost]]),
      absent: ['never'],
    });
    expect(asked()).toBe(3);
  });

  it('says of none that it is absent before all of the time was seen in which it can stand', async () => {
    await open('unlisted');
    chat(16);
    expect(await find(['never'])).toMatchObject({ absent: [] });
    pass({ seconds: 61 });
    expect(await find(['never'], { minutes: 2 })).toMatchObject({ absent: ['never'] });
  });

  it('finds what stands under a moment minutes from ours: the clock of Slack is another', async () => {
    await open('unlisted');
    const lost = await post('lost');
    expect(await find(['lost'], { minutes: 4 })).toMatchObject({ found: new Map([['lost', lost]]) });
    pass({ seconds: 61 });
    expect(await find(['lost'], { minutes: -2 })).toMatchObject({ found: new Map(), absent: [] });
  });

  it('leaves alone what may still be on its way', async () => {
    await open('marketplace');
    expect(await find(['lost'], { seconds: 5 })).toMatchObject({ found: new Map(), absent: [] });
    expect(asked()).toBe(0);
  });

  it('leaves everything open while Slack is down, and for as long as Slack asks', async () => {
    await open('marketplace');
    await post('lost');
    for (const [fault, after] of [
      [{ kind: 'html' }, 30],
      [{ kind: 'lost-answer' }, 30],
      [{ kind: 'throttled', retryAfterSeconds: 90 }, 90],
    ] as const) {
      world.playground.faults.inject('slack', fault, { method: 'conversations.history' });
      const outcome = await find(['lost', 'never']);
      expect(outcome).toMatchObject({ kind: 'searched', found: new Map(), absent: [] });
      expect(seconds(outcome)).toBe(after);
    }
    const count = asked();
    expect(seconds(await find(['lost']))).toBe(90);
    expect(asked()).toBe(count);
    pass({ seconds: 91 });
    expect(await find(['lost', 'never'], { minutes: 2 })).toMatchObject({ absent: ['never'] });
  });

  it('waits for whoever lets the app in again', async () => {
    await open('marketplace');
    const fault = { kind: 'error', code: 'token_revoked' } as const;
    world.playground.faults.inject('slack', fault, { method: 'conversations.history' });
    const outcome = await find(['lost']);
    expect(outcome).toMatchObject({ found: new Map(), absent: [] });
    expect(seconds(outcome)).toBe(3600);
  });

  it('cannot tell of a conversation that is gone', async () => {
    await open('marketplace');
    const nowhere = { ...world.conversationWith(people.tom), conversationId: 'nowhere' };
    const sentAt = world.clock.now().subtract({ minutes: 1 });
    expect(await world.slack.messenger.find(nowhere, [{ deliveryId: 'lost', sentAt }])).toEqual({
      kind: 'cannot-tell',
    });
  });
});
