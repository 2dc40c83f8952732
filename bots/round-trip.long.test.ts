import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Journey } from '../core/journeys/journey.js';
import type { Nudge } from '../core/outbox/nudge.js';
import { firstName } from '../core/people/first-name.js';
import type { KeptMessage } from '../demo/platforms/chat-history.js';
import { employeeOf, people, tenant, userOf } from './testing/people.js';
import { summariesOf, summariesTo } from './testing/summaries.js';
import { openWorld } from './testing/world.js';
import type { World } from './testing/world.js';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const doneButton = { nl: 'Gedaan', en: 'Done' };

describe.each([people.fatima, people.tom])('$chat, through the real SDK over HTTP', (person) => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await world.report(person);
  });

  const nextFromCoach = () =>
    world.playground.history.next((message) => message.personId === person.id && message.from === 'coach');

  it('welcomes who installs the app, once', async () => {
    const welcome = nextFromCoach();
    await world.playground.player.install(person);
    expect(JSON.stringify(await welcome)).toContain(firstName(person));

    await world.playground.player.install(person);
    const answered = nextFromCoach();
    await world.playground.player.say(person, 'help');
    await answered;
    expect(summariesTo(world, person)).toEqual(summariesOf(person, 'welcome', 'help'));
  });

  it('answers what someone says', async () => {
    const plan = nextFromCoach();
    await world.playground.player.say(person, 'plan');
    expect(JSON.stringify(await plan)).toContain(employeeOf(person).name);
    expect(summariesTo(world, person).at(-1)).toBe(summariesOf(person, 'plan').at(-1));
  });

  let delivered: Nudge;
  let nudge: KeptMessage;
  it('delivers on its own account', async () => {
    const arrived = nextFromCoach();
    delivered = await world.deliver(journey);
    nudge = await arrived;
    const entry = await world.stored(({ messages }) => messages.get(delivered.deliveryId ?? ''));
    expect(nudge).toMatchObject({ id: entry?.messageId, from: 'coach', state: 'posted' });
    expect(world.playground.history.of(person).at(-1)).toEqual(nudge);
    expect(summariesTo(world, person)).toEqual(summariesOf(person, 'welcome', 'help', 'plan', 'nudge'));
  });

  it('puts the answer to a press in place of the card', async () => {
    const button = doneButton[person.locale];
    const edited = nextFromCoach();
    await world.playground.player.press(nudge, button);
    const done = await edited;
    expect(done).toMatchObject({ id: nudge.id, state: 'edited' });
    expect(JSON.stringify(done)).not.toContain(`"${button}"`);
    expect(await world.stored(({ nudges }) => nudges.get(delivered.id))).toMatchObject({ state: 'done' });
  });
});

describe('a world that starts over', () => {
  it('has nothing left of the one before, in the store, in the chats or in memory', async () => {
    const { fatima } = people;
    const journey = await world.report(fatima);
    await world.playground.player.install(fatima);
    await world.stored(({ users }) => users.saveMany([{ ...userOf(fatima), roles: ['hr'] }]));
    world.playground.faults.inject('teams', { kind: 'blocked' });
    await world.ring();
    await world.repositories.tenants.save({ ...tenant, id: 'another', teamsTenantId: 'entra-2' });

    world = await world.startOver();
    expect(await world.repositories.tenants.all()).toEqual([tenant]);
    const left = await world.stored(({ users, journeys, trails, conversations }) =>
      Promise.all([
        users.get(userOf(fatima).id),
        journeys.get(journey.id),
        trails.get(journey.id),
        conversations.get(userOf(fatima).id, 'teams'),
      ]),
    );
    expect(left).toEqual([userOf(fatima), undefined, undefined, undefined]);
    expect(world.playground.history.all()).toEqual([]);
    expect(world.log.lines).toEqual([]);
    await world.playground.player.install(fatima);
    expect(summariesTo(world, fatima)).toEqual(summariesOf(fatima, 'welcome'));
  });
});
