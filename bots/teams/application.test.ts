import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Nudge } from '../../core/outbox/nudge.js';
import type { KeptMessage } from '../../demo/platforms/chat-history.js';
import { people, tenant } from '../testing/people.js';
import { summariesOf, summariesTo } from '../testing/summaries.js';
import { postActivity } from '../testing/teams-requests.js';
import { openWorld } from '../testing/world.js';
import type { World } from '../testing/world.js';

const { fatima, outsider, stranger } = people;

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const said = (person: typeof fatima): readonly KeptMessage[] =>
  world.playground.history.of(person).filter(({ from }) => from === 'coach');
const lastCard = (person: typeof fatima): string => JSON.stringify(said(person).at(-1)?.card);

describe('the coach in Teams', () => {
  it('does not read its own name as part of what someone says', async () => {
    await postActivity(world, {
      text: '<at>Coach</at> plan',
      entities: [{ type: 'mention', text: '<at>Coach</at>', mentioned: { id: '28:coach' } }],
    });
    expect(summariesTo(world, fatima)).toEqual(summariesOf(fatima, 'no-journeys'));
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
      expect(summariesTo(world, fatima)).toEqual(summariesOf(fatima, 'problem'));
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
    world.clock.travelTo(world.clock.now().add({ minutes: 5 }));
    await world.playground.player.install(fatima);
    expect(summariesTo(world, fatima)).toEqual(summariesOf(fatima, 'welcome', 'welcome'));
  });

  it('says so when it fails, and logs nothing that was said', async () => {
    // The store does not say whose workspace it is where two tenants have linked it; its error names them both.
    await world.repositories.tenants.save({ ...tenant, id: 'Anna de Vries BV' });
    await world.playground.player.say(fatima, 'plan Anna de Vries');
    expect(lastCard(fatima)).toContain('Er ging');
    expect(world.log.lines).toEqual(['error could not answer {"chat":"teams","error":"Error"}']);
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

  /** A nudge that stands in Fatima's chat. */
  const deliveredNudge = async (): Promise<Nudge> => {
    await world.playground.player.install(fatima);
    return world.deliver(await world.report(fatima));
  };

  it('gets the new card as its answer', async () => {
    const { id } = await deliveredNudge();
    expect(await press({ verb: 'done', data: { do: 'done', nudge: id } })).toMatchObject({
      statusCode: 200,
      type: 'application/vnd.microsoft.card.adaptive',
      value: { type: 'AdaptiveCard' },
    });
    expect(summariesTo(world, fatima)).toEqual(summariesOf(fatima, 'welcome', 'nudge'));
  });

  it('gets a new message below where its card is to stay', async () => {
    const { id } = await world.report(fatima);
    expect(await press({ verb: 'show-plan', data: { do: 'show-plan', journey: id } })).toMatchObject({
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
    });
    expect(lastCard(fatima)).toContain('Anna de Vries');
  });

  it.each(['{}', '{"do":"destroy"}', '{"do":"done"}', '{"do":"snooze","nudge":"NUDGE","days":365}'])(
    'of no card of ours changes nothing: %s',
    async (text) => {
      const nudge = await deliveredNudge();
      const data: unknown = JSON.parse(text.replace('NUDGE', nudge.id));
      expect(await press({ verb: 'done', data })).toMatchObject({ statusCode: 200 });
      expect(lastCard(fatima)).toContain('Er ging');
      expect(summariesTo(world, fatima)).toEqual(summariesOf(fatima, 'welcome', 'nudge', 'problem'));
      expect(await world.stored(({ nudges }) => nudges.get(nudge.id))).toEqual(nudge);
    },
  );
});
