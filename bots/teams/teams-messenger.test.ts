import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contentFor, describeMessengerContract } from '../testing/messenger-contract.js';
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

  it('tries again later when Teams cannot be reached: nothing was sent', async () => {
    const to = { ...world.conversationWith(people.fatima), serviceUrl: 'http://127.0.0.1:1' };
    const { messenger } = world.teams;
    expect(await messenger.send(to, 'unreachable', contentFor(messenger))).toMatchObject({ kind: 'retry' });
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
