import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { TravelClock } from '../../core/clock.js';
import type { KeptMessage } from '../playground/conversations.js';
import { postActivity } from '../testing/teams-requests.js';
import { openWorld, people } from '../testing/world.js';
import type { World } from '../testing/world.js';

const { fatima, outsider, stranger } = people;

const clock = new TravelClock(Temporal.Now.instant());
let world: World;
beforeEach(async () => {
  world = await openWorld({ clock });
});
afterEach(() => world.close());

const said = (person: typeof fatima): readonly KeptMessage[] =>
  world.playground.conversations.of(person).filter(({ from }) => from === 'coach');
const lastCard = (person: typeof fatima): string => JSON.stringify(said(person).at(-1)?.card);
const intents = () => world.assistant.heard.map(({ intent }) => intent);

describe('the coach in Teams', () => {
  it('does not read its own name as part of what someone says', async () => {
    await postActivity(world, {
      text: '<at>Coach</at> plan',
      entities: [{ type: 'mention', text: '<at>Coach</at>', mentioned: { id: '28:coach' } }],
    });
    expect(intents()).toEqual([{ kind: 'say', text: 'plan' }]);
  });

  it('answers an activity that Teams delivers twice once', async () => {
    await postActivity(world, { id: 'activity-1' });
    await postActivity(world, { id: 'activity-1' });
    expect(said(fatima)).toHaveLength(1);
  });

  it.each(['groupChat', 'channel'])(
    'only says in a %s that it talks one-to-one',
    async (conversationType) => {
      await postActivity(world, {
        text: 'plan',
        conversation: { id: 'a:fatima', conversationType, isGroup: true, tenantId: 'entra-1' },
      });
      expect(lastCard(fatima)).toContain('privéchat');
      expect(intents()).toEqual([]);
    },
  );

  it('tells a stranger what to do, in the language of their Teams', async () => {
    await world.playground.player.say(outsider, 'plan');
    expect(lastCard(outsider)).toContain('Ask HR');
    await world.playground.player.install(outsider);
    expect(said(outsider)).toHaveLength(2);
  });

  it('tells who works where nobody linked Teams what to do', async () => {
    await world.playground.player.say(stranger, 'plan');
    expect(lastCard(stranger)).toContain('beheerder');
  });

  it('welcomes again who removed the app and comes back', async () => {
    await world.playground.player.install(fatima);
    await world.playground.player.uninstall(fatima);
    clock.travelTo(clock.now().add({ minutes: 5 }));
    await world.playground.player.install(fatima);
    expect(intents().map(({ kind }) => kind)).toEqual(['arrive', 'arrive']);
  });

  it('says so when it fails, and logs nothing that was said', async () => {
    world.assistant.fault = new RangeError('Anna de Vries');
    await world.playground.player.say(fatima, 'plan');
    expect(lastCard(fatima)).toContain('Er ging');
    expect(world.log.lines).toEqual(['error could not answer {"chat":"teams","error":"RangeError"}']);
  });
});

describe('a button in Teams', () => {
  const press = async (action: object): Promise<unknown> => {
    const response = await postActivity(world, {
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action: { type: 'Action.Execute', ...action } },
    });
    return response.json();
  };

  it('gets the new card as its answer', async () => {
    expect(await press({ verb: 'done', data: { do: 'done', nudge: 'nudge-1' } })).toMatchObject({
      statusCode: 200,
      type: 'application/vnd.microsoft.card.adaptive',
      value: { type: 'AdaptiveCard' },
    });
    expect(said(fatima)).toEqual([]);
  });

  it('gets a new message below where its card is to stay', async () => {
    expect(await press({ verb: 'show-plan', data: { do: 'show-plan', journey: 'journey-1' } })).toMatchObject(
      {
        statusCode: 200,
        type: 'application/vnd.microsoft.activity.message',
      },
    );
    expect(lastCard(fatima)).toContain('Anna de Vries');
  });

  it.each([{}, { do: 'destroy' }, { do: 'done' }, { do: 'snooze', nudge: 'nudge-1', days: 365 }])(
    'of no card of ours changes nothing: %j',
    async (data) => {
      expect(await press({ verb: 'done', data })).toMatchObject({ statusCode: 200 });
      expect(lastCard(fatima)).toContain('Er ging');
      expect(intents()).toEqual([]);
    },
  );
});
