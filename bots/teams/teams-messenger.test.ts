import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Outcome } from '../../core/messages/messenger.js';
import { contentFor, describeMessengerContract, referenceOf } from '../testing/messenger-contract.js';
import { people, userOf } from '../testing/people.js';
import { openWorld } from '../testing/world.js';
import type { World } from '../testing/world.js';

describeMessengerContract(people.fatima);

describe('the messenger of Teams', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  const send = (): Promise<Outcome> => {
    const { messenger } = world.teams;
    return messenger.send(world.conversationWith(people.fatima), 'delivery', contentFor(messenger));
  };

  it.each([
    [404, 'ConversationNotFound', { kind: 'gone' }],
    [404, 'ActivityNotFoundInConversation', { kind: 'gone' }],
    [404, 'RouteNotFound', { kind: 'retry' }],
    [403, 'BotDisabledByAdmin', { kind: 'refused', reason: 'blocked' }],
    [403, 'BotNotInConversationRoster', { kind: 'refused', reason: 'blocked' }],
    [403, 'InvalidBotApiHost', { kind: 'retry' }],
    [400, 'BadArgument', { kind: 'refused', reason: 'rejected' }],
    [413, 'MessageSizeTooBig', { kind: 'refused', reason: 'rejected' }],
    [401, 'Unauthorized', { kind: 'refused', reason: 'not-authorised' }],
    [412, 'PreconditionFailed', { kind: 'retry' }],
    [503, 'ServiceError', { kind: 'unknown' }],
  ])('takes %d %s for $kind', async (status, code, outcome) => {
    world.playground.faults.inject('teams', { kind: 'error', status, code });
    expect(await send()).toMatchObject(outcome);
  });

  it('tries again later when Teams cannot be reached: nothing was sent', async () => {
    const to = { ...world.conversationWith(people.fatima), serviceUrl: 'http://127.0.0.1:1' };
    const { messenger } = world.teams;
    expect(await messenger.send(to, 'unreachable', contentFor(messenger))).toMatchObject({ kind: 'retry' });
  });

  it.each([405, 501])('blanks a message where a client answers %d to its removal', async (status) => {
    const reference = referenceOf(await send());
    const code = 'DeleteActivityAPINotImplemented';
    world.playground.faults.inject('teams', { kind: 'error', status, code }, { method: 'delete' });
    expect(await world.teams.messenger.remove(reference, 'nl')).toEqual({ kind: 'done', reference });
    const left = world.playground.history.of(people.fatima).find(({ id }) => id === reference.messageId);
    expect(JSON.stringify(left)).not.toContain('Anna de Vries');
  });

  it('logs of a failed call what went wrong, and nothing of whom', async () => {
    world.log.lines.length = 0;
    world.playground.faults.inject('teams', { kind: 'blocked' });
    await send();
    expect(world.log.lines).toEqual([
      'warn a call to Teams failed {"chat":"teams","error":"RestError","status":403,"outcome":"refused"}',
    ]);
  });

  it('cannot tell whether a message stands in a conversation', async () => {
    const to = world.conversationWith(people.fatima);
    const since = world.clock.now();
    expect(await world.teams.messenger.find(to, 'delivery', since)).toEqual({ kind: 'cannot-tell' });
  });

  it('cannot open a conversation before the app is installed', async () => {
    expect(await world.teams.messenger.reach('entra-1', userOf(people.fatima))).toBeUndefined();
  });
});
