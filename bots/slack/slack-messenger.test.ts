import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Messenger } from '../../core/messages/messenger.js';
import { describeMessengerContract, outgoing, referenceOf } from '../testing/messenger-contract.js';
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

  const before = () => world.clock.now().subtract({ minutes: 1 });

  it('finds a message of which the answer got lost, whatever was posted after it', async () => {
    const to = world.conversationWith(people.tom);
    const lost = referenceOf(await messenger.send(to, outgoing('lost')));
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

  it('never uses the token of one workspace for another', async () => {
    const elsewhere = world.conversationWith(people.elsewhere);
    expect(await messenger.send(elsewhere, outgoing('elsewhere'))).toEqual({
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
    const to = world.conversationWith(people.tom);
    expect(await world.slack.messenger.send(to, outgoing('unreachable'))).toMatchObject({ kind: 'retry' });
  });
});
