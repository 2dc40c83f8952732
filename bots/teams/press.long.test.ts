import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { asOperator } from '../../core/people/context.js';
import type { KeptMessage } from '../../demo/platforms/chat-history.js';
import { employeeOf, people, tenant, userOf } from '../testing/people.js';
import { SlowStore } from '../testing/slow-store.js';
import { summariesOf, summariesTo } from '../testing/summaries.js';
import { postActivity } from '../testing/teams-requests.js';
import { openWorld } from '../testing/world.js';
import type { World } from '../testing/world.js';
import { Fatima } from './testing/fatima.js';

const { fatima } = people;
const CARD = 'application/vnd.microsoft.card.adaptive';
const MESSAGE = 'application/vnd.microsoft.activity.message';

let slow: SlowStore;
let world: World;
let her: Fatima;
beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  slow = new SlowStore();
  world = await world.startOver({ teams: { deadline: slow.deadline }, store: slow.before });
  her = new Fatima(world);
});
afterAll(() => world.close());

/** Presses a button of a card as Teams hands it over, and reads the answer. */
const press = async (data: unknown, { id }: KeptMessage): Promise<unknown> => {
  const value = { action: { type: 'Action.Execute', data } };
  const response = await postActivity(world, {
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: id,
    value,
  });
  return response.json();
};
const updates = () => world.playground.calls.to('teams', 'update').length;

describe('a button in Teams', () => {
  it('gets the new card as its answer, and the ledger knows what it shows', async () => {
    const { nudge, message } = await her.deliveredNudge();
    expect(await press({ do: 'done', nudge: nudge.id }, message)).toMatchObject({
      statusCode: 200,
      type: CARD,
      value: { type: 'AdaptiveCard' },
    });
    expect(updates()).toBe(0);
    const to = world.conversationWith(fatima);
    const entry = await world.stored(({ messages }) => messages.findByMessageId(to, message.id));
    expect(entry).toMatchObject({ view: 'nudge-done', state: 'standing' });
  });

  it('gets a new message below where its card is to stay', async () => {
    const { nudge, message } = await her.deliveredNudge();
    const answer = await press({ do: 'show-plan', journey: nudge.journeyId }, message);
    const [summary] = summariesOf(fatima, 'plan');
    expect(answer).toEqual({ statusCode: 200, type: MESSAGE, value: summary });
    expect(summariesTo(world, fatima)).toEqual(summariesOf(fatima, 'welcome', 'nudge', 'plan'));
  });

  it.each(['{}', '7', '{"do":"destroy"}', '{"do":"done"}', '{"do":"snooze","nudge":"NUDGE","days":365}'])(
    'of no card of ours changes nothing: %s',
    async (text) => {
      const { nudge, message } = await her.deliveredNudge();
      const data: unknown = JSON.parse(text.replace('NUDGE', nudge.id));
      expect(await press(data, message)).toMatchObject({ statusCode: 200, type: MESSAGE });
      expect(her.shows()).toContain('Er ging');
      expect(summariesTo(world, fatima)).toEqual(summariesOf(fatima, 'welcome', 'nudge', 'problem'));
      expect(await world.stored(({ nudges }) => nudges.get(nudge.id))).toEqual(nudge);
    },
  );

  it('of an old client changes the card by a call', async () => {
    const { nudge, message } = await her.deliveredNudge();
    const old = { type: 'message', text: undefined, replyToId: message.id };
    await postActivity(world, { ...old, value: { do: 'done', nudge: nudge.id } });
    expect(updates()).toBe(1);
    expect(her.shows(message)).not.toContain('"Gedaan"');
    expect(await world.stored(({ nudges }) => nudges.get(nudge.id))).toMatchObject({ state: 'done' });
    await postActivity(world, { ...old, value: { do: 'destroy' } });
    expect(her.shows()).toContain('Er ging');
  });

  it('that no longer holds gives way to what changed', async () => {
    const { message } = await her.deliveredNudge();
    await world.stored(({ employees }) =>
      employees.saveMany([{ ...employeeOf(fatima), managerId: userOf(people.tom).id }]),
    );
    await world.playground.player.press(message, 'Gedaan');
    expect(her.shows(message)).toContain('Een collega heeft');
    expect(her.shows(message)).not.toContain('Anna de Vries');
  });
});

/** A digest of two nudges; the id of the first. */
async function digestOfTwo(): Promise<{ readonly digest: KeptMessage; readonly nudge: string }> {
  await world.playground.player.install(fatima);
  const bea = { ...employeeOf(fatima), id: 'bea', name: 'Bea Bos', personnelNumber: '200' };
  await world.stored(({ employees }) => employees.saveMany([bea]));
  const anna = await world.report(fatima);
  await asOperator(tenant, 'test', () => world.core.planned.report('200', anna.facts));
  await world.ring();
  const digest = her.last();
  const nudge = /"do":"open","nudge":"([^"]+)"/.exec(JSON.stringify(digest.card))![1]!;
  return { digest, nudge };
}

describe('a nudge that is gone', () => {
  const remove = (...ids: readonly string[]) =>
    world.stored(({ nudges }) => nudges.removeIn(['delivered'], ids));

  it.each(['done', 'dismiss'])('is over in its own place, however often %s is pressed', async (deed) => {
    const { nudge, message } = await her.deliveredNudge();
    await remove(nudge.id);
    for (let times = 0; times < 3; times += 1)
      expect(await press({ do: deed, nudge: nudge.id }, message)).toMatchObject({ type: CARD });
    expect(her.seen()).toHaveLength(2);
    const to = world.conversationWith(fatima);
    const entry = await world.stored(({ messages }) => messages.findByMessageId(to, message.id));
    expect(entry).toMatchObject({ view: 'nudge-over', shows: [] });
  });

  it('leaves its digest, which stays good for the rest', async () => {
    const { digest, nudge } = await digestOfTwo();
    await remove(nudge);
    for (let times = 0; times < 3; times += 1) {
      const answer = JSON.stringify(await press({ do: 'open', nudge }, digest));
      expect(answer).not.toContain(nudge);
      expect(answer).toContain('"do":"open"');
    }
    expect(summariesTo(world, fatima)).toEqual(summariesOf(fatima, 'welcome', 'digest', 'nudge-over'));
  });

  it('takes its plan with it', async () => {
    const { nudge, message } = await her.deliveredNudge();
    await world.stored(({ journeys }) => journeys.remove([nudge.journeyId]));
    for (let times = 0; times < 3; times += 1)
      expect(await press({ do: 'show-plan', journey: nudge.journeyId }, message)).toMatchObject({
        type: CARD,
      });
    expect(her.seen()).toHaveLength(2);
  });
});

describe('a double click', () => {
  it('on Gedaan finds nothing under the pointer to press the second time', async () => {
    const { message } = await her.deliveredNudge();
    await world.playground.player.press(message, 'Gedaan');
    expect(her.shows(message)).not.toContain('Action.Execute');
    expect(her.seen()).toHaveLength(2);
  });

  it('on Niet van toepassing finds nothing at the foot of the card, where the pointer is', async () => {
    const { message } = await her.deliveredNudge();
    await world.playground.player.press(message, 'Niet van toepassing');
    const { body, actions } = JSON.parse(her.shows(message)) as { body: { type: string }[]; actions?: [] };
    expect(actions).toBeUndefined();
    expect(body.findIndex(({ type }) => type === 'ActionSet')).toBeLessThan(body.length / 2);
  });

  it('on Later… changes nothing: the form waits', async () => {
    const { nudge, message } = await her.deliveredNudge();
    const data = { do: 'later', nudge: nudge.id };
    expect([await press(data, message), await press(data, message)]).toMatchObject([
      { type: CARD },
      { type: CARD },
    ]);
    expect(await world.stored(({ nudges }) => nudges.get(nudge.id))).toMatchObject({ state: 'delivered' });
    expect(her.seen()).toHaveLength(2);
  });

  it('that comes before the new card does what one click does', async () => {
    const { nudge, message } = await her.deliveredNudge();
    const data = { do: 'done', nudge: nudge.id };
    const answers = await Promise.all([press(data, message), press(data, message)]);
    expect(answers).toMatchObject([{ type: CARD }, { type: CARD }]);
    expect(her.seen()).toHaveLength(2);
  });
});

describe('a press whose handling takes too long for Teams', () => {
  const later = async (data: object, message: KeptMessage): Promise<KeptMessage> => {
    slow.hold();
    const changed = her.changed(message);
    expect(await press(data, message)).toEqual({ statusCode: 200, type: MESSAGE, value: 'Even geduld…' });
    slow.release();
    return changed;
  };

  it('is answered at once, and the card follows', async () => {
    const { nudge, message } = await her.deliveredNudge();
    await later({ do: 'done', nudge: nudge.id }, message);
    expect(her.shows(message)).not.toContain('"Gedaan"');
    expect(her.seen()).toHaveLength(2);
    const to = world.conversationWith(fatima);
    const entry = await world.stored(({ messages }) => messages.findByMessageId(to, message.id));
    expect(entry).toMatchObject({ view: 'nudge-done', state: 'standing' });
  });

  it('puts what came of a form in place of its card', async () => {
    const message = await her.say('instellingen');
    const [, flow] = /"flow":"([^"]+)"/.exec(JSON.stringify(message.card))!;
    await later({ do: 'cancel', flow, step: 0 }, message);
    expect(her.shows(message)).toContain('Er is niets veranderd');
  });

  it('says it in a new message where the card cannot be changed', async () => {
    const message = await her.say('instellingen');
    const [, flow] = /"flow":"([^"]+)"/.exec(JSON.stringify(message.card))!;
    world.playground.faults.inject('teams', { kind: 'throttled' }, { method: 'update' });
    slow.hold();
    await press({ do: 'cancel', flow, step: 0 }, message);
    const said = her.posted();
    slow.release();
    expect(her.shows(await said)).toContain('Er is niets veranderd');
  });

  it('has its card later where Teams is too busy for it as well', async () => {
    const { nudge, message } = await her.deliveredNudge();
    const fault = { kind: 'throttled', retryAfterSeconds: 7 } as const;
    world.playground.faults.inject('teams', fault, { method: 'update' });
    slow.hold();
    await press({ do: 'done', nudge: nudge.id }, message);
    const handled = slow.handled();
    slow.release();
    await handled;
    expect(her.shows(message)).toContain('"Gedaan"');
    world.clock.travelTo(world.clock.now().add({ minutes: 2 }));
    await world.ring();
    expect(her.shows(message)).not.toContain('"Gedaan"');
    expect(her.seen()).toHaveLength(2);
  });
});

describe('a search that takes too long for Teams', () => {
  it('finds nothing', async () => {
    const form = await her.say('specimen');
    const search = () => world.playground.teams.search(form, 'field-who', 'anna');
    expect(await search()).toHaveLength(1);
    slow.hold();
    expect(await search()).toEqual([]);
    slow.release();
  });
});

describe('Done', () => {
  it('on one copy closes the others, and its line in the digest', async () => {
    const { digest, nudge } = await digestOfTwo();
    await press({ do: 'open', nudge }, digest);
    const first = her.last();
    await press({ do: 'open', nudge }, digest);
    const second = her.last();
    await world.playground.player.press(first, 'Gedaan');
    await world.ring();
    for (const copy of [first, second]) expect(her.shows(copy)).not.toContain('"Gedaan"');
    expect(her.shows(digest)).toContain('(gedaan)');
    expect(her.shows(digest)).not.toContain(nudge);
  });
});
