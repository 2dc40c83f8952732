import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sampleViews } from '../cards/testing/sample-views.js';
import { openWorld, people, userOf } from './testing/world.js';
import type { World } from './testing/world.js';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const doneButton = { nl: 'Gedaan', en: 'Done' };

describe.each([people.fatima, people.tom])('$chat, through the real SDK over HTTP', (person) => {
  const { chat, locale } = person;
  const nextFromCoach = () =>
    world.playground.conversations.next(
      (message) => message.personId === person.id && message.from === 'coach',
    );

  it('welcomes who installs the app, once', async () => {
    const welcome = nextFromCoach();
    await world.playground.player.install(person);
    expect(JSON.stringify(await welcome)).toContain('Fatima');

    await world.playground.player.install(person);
    const answered = nextFromCoach();
    await world.playground.player.say(person, 'help');
    await answered;
    const intents = world.assistant.heard.filter(({ userId }) => userId === userOf(person).id);
    expect(intents.map(({ intent }) => intent.kind)).toEqual(['arrive', 'say']);
  });

  it('answers what someone says', async () => {
    const nudge = nextFromCoach();
    await world.playground.player.say(person, 'plan');
    expect(JSON.stringify(await nudge)).toContain('Anna de Vries');
    expect(world.assistant.heard.at(-1)?.intent).toEqual({ kind: 'say', text: 'plan' });
  });

  it('puts the answer to a press in place of the card', async () => {
    const posted = nextFromCoach();
    await world.playground.player.say(person, 'plan');
    const nudge = await posted;
    const edited = nextFromCoach();
    await world.playground.player.press(nudge, doneButton[locale]);
    const done = await edited;
    expect(done).toMatchObject({ id: nudge.id, state: 'edited' });
    expect(JSON.stringify(done)).not.toContain(`"${doneButton[locale]}"`);
  });

  it('delivers on its own account', async () => {
    const outcome = await world[chat].messenger.send(world.conversationWith(person), {
      deliveryId: 'delivery-1',
      view: sampleViews(locale).nudge,
      locale,
    });
    expect(outcome.kind).toBe('delivered');
    expect(world.playground.conversations.of(person).at(-1)).toMatchObject({ from: 'coach' });
  });
});
