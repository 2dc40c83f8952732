import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Messenger, Outcome } from '../../core/messages/messenger.js';
import type { Fault } from '../../demo/platforms/faults.js';
import { contentFor, describeMessengerContract, referenceOf } from '../testing/messenger-contract.js';
import { people, userOf } from '../testing/people.js';
import { openWorld } from '../testing/world.js';
import type { World } from '../testing/world.js';

describeMessengerContract(people.tom);

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
  const before = () => world.clock.now().subtract({ minutes: 1 });

  it('finds a message of which the answer got lost, whatever was posted after it', async () => {
    const to = world.conversationWith(people.tom);
    const lost = referenceOf(await messenger.send(to, 'lost', contentFor(messenger)));
    for (let count = 0; count < 201; count += 1)
      world.playground.history.post(people.tom, 'person', { text: 'hello' });
    expect(await messenger.find(to, 'lost', before())).toEqual({ kind: 'found', reference: lost });
  });

  it('finds nothing that was never posted', async () => {
    const to = world.conversationWith(people.tom);
    expect(await messenger.find(to, 'never', before())).toEqual({ kind: 'absent' });
  });

  it('cannot tell when Slack does not let it look', async () => {
    const nowhere = { ...world.conversationWith(people.tom), conversationId: 'nowhere' };
    expect(await messenger.find(nowhere, 'lost', before())).toEqual({ kind: 'cannot-tell' });
  });

  it('opens a conversation with someone it only knows by e-mail address, or by account', async () => {
    const user = userOf(people.tom);
    const expected = world.conversationWith(people.tom);
    expect(await messenger.reach('T1', user)).toEqual(expected);
    expect(await messenger.reach('T1', { ...user, chatUserId: 'UTOM' })).toEqual(expected);
    expect(await messenger.reach('T1', { ...user, email: 'nobody@example.com' })).toBeUndefined();
  });

  it.each([
    ['token_revoked', 'not-authorised'],
    ['restricted_action', 'blocked'],
    ['msg_too_long', 'rejected'],
  ])('is refused where Slack says %s', async (code, reason) => {
    expect(await sendUnder({ kind: 'error', code })).toEqual({ kind: 'refused', reason });
  });

  it('tries again what Slack refuses for a reason nobody knows yet: it took nothing', async () => {
    expect(await sendUnder({ kind: 'error', code: 'too_many_moons' })).toMatchObject({ kind: 'retry' });
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
    expect(await messenger.send(elsewhere, 'elsewhere', contentFor(messenger))).toEqual({
      kind: 'refused',
      reason: 'not-authorised',
    });
  });
});

describe('the messenger of a Slack that cannot be reached', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ slack: { apiUrl: 'http://127.0.0.1:1/' } });
  });
  afterAll(() => world.close());

  it('tries again later: nothing was sent', async () => {
    const { messenger } = world.slack;
    const to = world.conversationWith(people.tom);
    expect(await messenger.send(to, 'unreachable', contentFor(messenger))).toMatchObject({ kind: 'retry' });
  });
});
