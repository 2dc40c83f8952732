import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { people } from '../../bots/testing/people.js';
import { openWorld } from '../../bots/testing/world.js';
import type { World } from '../../bots/testing/world.js';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe('the playground', () => {
  it('shows its people and every message there is, as JSON', async () => {
    await world.playground.player.say(people.fatima, 'help');
    const response = await fetch(`${world.baseUrl}/playground/history`);
    expect(await response.json()).toMatchObject({
      people: expect.arrayContaining([expect.objectContaining({ id: 'fatima', chat: 'teams' })]),
      messages: [
        { chat: 'teams', personId: 'fatima', from: 'person', text: 'help', state: 'posted' },
        { chat: 'teams', personId: 'fatima', from: 'coach', card: { type: 'AdaptiveCard' } },
      ],
    });
  });

  it('tells who listens of every message that is posted, edited and deleted, until they stop', () => {
    const { history } = world.playground;
    const heard: string[] = [];
    const stop = history.subscribe(({ text, state }) => heard.push(`${text} ${state}`));
    const message = history.post(people.tom, 'person', { text: 'one' });
    history.delete(history.edit(message, { text: 'two' }));
    stop();
    history.post(people.tom, 'person', { text: 'three' });
    expect(heard).toEqual(['one posted', 'two edited', 'two deleted']);
  });

  it.each([people.fatima, people.tom])('has no button on a message that has none ($chat)', async (person) => {
    const message = world.playground.history.post(person, 'coach', { text: 'hello' });
    await expect(world.playground.player.press(message, 'Done')).rejects.toThrow('no button "Done"');
  });

  it.each([
    ['auth.test', 'Bearer xoxb-nobody', 'invalid_auth'],
    ['chat.everything', 'Bearer xoxb-playground-T1', 'unknown_method'],
  ])('refuses %s to who may not, in the words of Slack', async (method, authorization, error) => {
    const response = await fetch(`${world.playground.slackApiUrl}${method}`, {
      method: 'POST',
      headers: { authorization, 'Content-Type': 'application/x-www-form-urlencoded' },
      body: '',
    });
    expect(await response.json()).toEqual({ ok: false, error });
  });
});
