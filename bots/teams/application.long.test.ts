import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { people, tenant, userOf } from '../testing/people.js';
import { SlowStore } from '../testing/slow-store.js';
import { summariesOf, summariesTo } from '../testing/summaries.js';
import { postActivity } from '../testing/teams-requests.js';
import { openWorld } from '../testing/world.js';
import type { World } from '../testing/world.js';
import { Fatima } from './testing/fatima.js';

const { fatima, outsider, stranger } = people;

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

const lastTo = (person: typeof fatima): string =>
  JSON.stringify(world.playground.history.of(person).findLast(({ from }) => from === 'coach')?.card);

describe('the coach in Teams', () => {
  it('does not read its own name as part of what someone says', async () => {
    await postActivity(world, {
      text: '<at>Coach</at> plan',
      entities: [{ type: 'mention', text: '<at>Coach</at>', mentioned: { id: '28:coach' } }],
    });
    expect(summariesTo(world, fatima)).toEqual(summariesOf(fatima, 'no-journeys'));
  });

  it.each([
    [
      'a picture',
      { text: undefined, attachments: [{ contentType: 'image/png', contentUrl: 'https://x.example' }] },
    ],
    ['nothing', { text: null }],
    ['what nobody could have sent', { text: '', attachments: 'none', entities: [{ type: 'mention' }, 7] }],
  ])('shows a way on to who sends %s', async (_what, message) => {
    expect((await postActivity(world, message)).status).toBe(200);
    expect(her.shows()).toContain('help');
  });

  it('answers every press by Action.Submit', async () => {
    const presses = [
      { text: 'Gedaan', value: { do: 'done' } },
      { text: undefined, value: { anything: 1 } },
      { text: undefined, value: [] },
      { text: undefined, value: 'x' },
      { text: undefined, value: 7 },
    ];
    for (const press of presses) expect((await postActivity(world, press)).status).toBe(200);
    expect(her.seen()).toHaveLength(presses.length);
    expect(world.log.lines).toEqual([]);
  });

  it('says nothing to what nobody waits for', async () => {
    const activities = [
      { type: 'messageReaction', reactionsRemoved: [{ type: 'like' }], replyToId: '1' },
      { type: 'messageReaction' },
      { type: 'messageUpdate', text: 'plan', channelData: { eventType: 'undeleteMessage' } },
      { type: 'messageDelete', channelData: { eventType: 'softDeleteMessage' } },
      { type: 'conversationUpdate' },
      { type: 'conversationUpdate', membersAdded: [] },
      { type: 'conversationUpdate', membersRemoved: [{ id: '28:coach' }] },
      { type: 'conversationUpdate', channelData: { eventType: 'teamArchived' } },
      { type: 'installationUpdate', action: undefined },
      { type: 'installationUpdate', action: 'sideways' },
      { type: 'endOfConversation', code: 'unknown' },
      { type: 'command', name: 'application/x' },
      { type: 'trace', value: { secret: 1 } },
      { type: 'handoff' },
      { type: 'suggestion' },
      { type: 'nobodyKnows' },
    ];
    for (const activity of activities)
      expect((await postActivity(world, { text: undefined, ...activity })).status).toBe(200);
    expect(her.seen()).toEqual([]);
    expect(world.log.lines).toEqual([]);
  });

  it.each([
    { type: 'messageReaction', reactionsAdded: [{ type: 'like' }], replyToId: '1' },
    { type: 'messageUpdate', channelData: { eventType: 'editMessage' } },
    { type: 'messageDelete' },
    { type: 'conversationUpdate', membersAdded: [{ id: '29:fatima' }] },
    { type: 'event', name: 'application/vnd.microsoft.readReceipt', value: {} },
    { type: 'typing' },
  ])('says nothing to $type', async (activity) => {
    expect((await postActivity(world, { text: undefined, ...activity })).status).toBe(200);
    expect(her.seen()).toEqual([]);
  });

  it('answers any other invoke, whatever comes with it', async () => {
    const names = [
      'task/fetch',
      'task/submit',
      'composeExtension/query',
      'composeExtension/queryLink',
      'composeExtension/anonymousQueryLink',
      'composeExtension/submitAction',
      'composeExtension/fetchTask',
      'composeExtension/selectItem',
      'composeExtension/querySettingUrl',
      'composeExtension/setting',
      'composeExtension/onCardButtonClicked',
      'actionableMessage/executeAction',
      'message/submitAction',
      'message/fetchTask',
      'signin/verifyState',
      'signin/tokenExchange',
      'signin/failure',
      'config/fetch',
      'config/submit',
      'tab/fetch',
      'tab/submit',
      'handoff/action',
      'fileConsent/invoke',
      'application/search',
      'adaptiveCard/action',
      'application/vnd.microsoft.meeting',
      '',
      undefined,
    ];
    const values = [undefined, null, 7, 'x', [], {}, { action: {} }, { data: { verb: 'done' }, state: 'x' }];
    for (const name of names)
      for (const value of values) {
        const { status } = await postActivity(world, { type: 'invoke', name, value, text: undefined });
        expect([name, value, [200, 400, 501].includes(status)]).toEqual([name, value, true]);
      }
    expect(world.log.lines.filter((line) => line.startsWith('error'))).toEqual([]);
  });

  it.each([
    { name: 'nobody/knows', status: 501 },
    { name: 'adaptiveCard/action', value: { action: { type: 'Action.Other' } }, status: 501 },
    { name: 'adaptiveCard/action', value: 7, status: 501 },
    { name: 'fileConsent/invoke', value: { action: 'accept', context: {} }, status: 200 },
    { name: 'fileConsent/invoke', value: { action: 'decline', context: {} }, status: 200 },
  ])('answers the invoke $name $value', async ({ status, ...invoke }) => {
    expect((await postActivity(world, { type: 'invoke', ...invoke })).status).toBe(status);
    expect(her.seen()).toEqual([]);
  });

  it('answers an activity that Teams delivers twice once', async () => {
    await postActivity(world, { id: 'activity-1' });
    await postActivity(world, { id: 'activity-1' });
    expect(her.seen()).toHaveLength(1);
  });

  it('answers one whose handling was cut off, once', async () => {
    await world.repositories.receipts.begin('teams:a:fatima:cut-off', world.clock.now(), world.clock.now());
    await postActivity(world, { id: 'cut-off' });
    expect(her.seen()).toEqual([]);
    world.clock.travelTo(world.clock.now().add({ seconds: 61 }));
    await postActivity(world, { id: 'cut-off' });
    await postActivity(world, { id: 'cut-off' });
    expect(her.seen()).toHaveLength(1);
  });

  it('shows that it is typing where the answer takes long, and answers', async () => {
    slow.hold();
    const answered = her.posted();
    expect((await postActivity(world)).status).toBe(200);
    expect(her.seen()).toEqual([]);
    expect(world.playground.calls.to('teams', 'send')).toHaveLength(1);
    slow.release();
    expect(await answered).toMatchObject({ text: summariesOf(fatima, 'help')[0] });
  });

  it('answers later what Teams is too busy for', async () => {
    world.playground.faults.inject('teams', { kind: 'throttled', retryAfterSeconds: 7 }, { method: 'send' });
    await world.playground.player.say(fatima, 'help');
    expect(her.seen()).toEqual([]);
    world.clock.travelTo(world.clock.now().add({ seconds: 8 }));
    await world.ring();
    expect(summariesTo(world, fatima)).toEqual(summariesOf(fatima, 'help'));
  });

  it('says so when it fails, and logs nothing that was said', async () => {
    // The store does not say whose workspace it is where two tenants have linked it; its error names them both.
    await world.repositories.tenants.save({ ...tenant, id: 'Anna de Vries BV' });
    await her.say('plan Anna de Vries');
    expect(her.shows()).toContain('Er ging');
    expect(world.log.lines).toEqual(['error could not answer {"chat":"teams","error":"Error"}']);
  });
});

describe('where the coach is not alone with someone it knows', () => {
  const inGroup = (conversationType: string) => ({
    conversation: { id: 'a:fatima', conversationType, isGroup: true, tenantId: 'entra-1' },
  });

  it.each(['groupChat', 'channel'])('it only says in a %s that it talks one-to-one', async (kind) => {
    await postActivity(world, { text: 'plan', id: 'said-1', ...inGroup(kind) });
    await postActivity(world, { text: 'plan', id: 'said-1', ...inGroup(kind) });
    expect(her.shows()).toContain('privéchat');
    expect(summariesTo(world, fatima)).toEqual(summariesOf(fatima, 'problem'));
  });

  it('it goes on where even that cannot be said', async () => {
    world.playground.faults.inject('teams', { kind: 'blocked' });
    expect((await postActivity(world, { text: 'plan', ...inGroup('channel') })).status).toBe(200);
  });

  it.each([
    ['adaptiveCard/action', { action: { type: 'Action.Execute', data: { do: 'command', command: 'plan' } } }],
    ['application/search', { queryText: 'a', dataset: 'people:who:0:flow' }],
  ])('it answers the invoke %s without a word about anyone', async (name, value) => {
    const response = await postActivity(world, { type: 'invoke', name, value, ...inGroup('groupChat') });
    expect(response.status).toBe(200);
    expect(await response.text()).not.toContain('Anna');
    expect(her.seen()).toEqual([]);
  });

  it.each([
    ['message', 200],
    ['invoke', 200],
  ])('it says nothing to a %s of nobody with an account', async (type, status) => {
    const activity = { type, name: 'adaptiveCard/action', from: { id: '29:fatima' } };
    expect((await postActivity(world, activity)).status).toBe(status);
    expect(her.seen()).toEqual([]);
  });

  it('it tells a stranger what to do, in the language of their Teams', async () => {
    await world.playground.player.say(outsider, 'plan');
    expect(lastTo(outsider)).toContain('Ask HR');
    await world.playground.player.install(outsider);
    expect(world.playground.history.of(outsider).filter(({ from }) => from === 'coach')).toHaveLength(2);
  });

  it('it tells who works where nobody linked Teams what to do', async () => {
    await world.playground.player.say(stranger, 'plan');
    expect(lastTo(stranger)).toContain('beheerder');
  });
});

describe('the coach that is installed', () => {
  it('welcomes again who removed it, also within the same minute', async () => {
    await world.playground.player.install(fatima);
    await world.playground.player.uninstall(fatima);
    await world.playground.player.install(fatima);
    expect(summariesTo(world, fatima)).toEqual(summariesOf(fatima, 'welcome', 'welcome'));
  });

  it('keeps its conversation with somebody in Slack who removes it here, and with everyone else', async () => {
    const { tom } = people;
    const inSlack = world.conversationWith(tom);
    const hers = world.conversationWith(fatima);
    await world.stored(async ({ users, conversations }) => {
      await users.saveMany([{ ...userOf(tom), email: outsider.email }]);
      for (const conversation of [inSlack, hers]) await conversations.save(conversation);
    });
    await world.playground.player.install(outsider);
    const inTeams = await world.stored(({ conversations }) => conversations.get(userOf(tom).id, 'teams'));
    await world.playground.player.uninstall(outsider);
    const kept = await world.stored(({ conversations }) =>
      Promise.all([
        conversations.get(userOf(tom).id, 'slack'),
        conversations.get(userOf(tom).id, 'teams'),
        conversations.get(userOf(fatima).id, 'teams'),
      ]),
    );
    expect(kept).toEqual([inSlack, inTeams, hers]);
  });

  it('forgets nobody where a stranger, nobody, a group or another tenant removes it', async () => {
    const hers = world.conversationWith(fatima);
    await world.stored(({ conversations }) => conversations.save(hers));
    const own = { id: 'a:fatima', conversationType: 'personal', tenantId: 'entra-1' };
    const where = [
      { from: { id: '29:outsider', aadObjectId: 'outsider' }, conversation: { ...own, id: 'a:outsider' } },
      { from: { id: '29:fatima' } },
      { conversation: { ...own, conversationType: 'groupChat' } },
      { conversation: { ...own, tenantId: 'entra-9' } },
    ];
    for (const more of where)
      await postActivity(world, { type: 'installationUpdate', action: 'remove', text: undefined, ...more });
    const kept = await world.stored(({ conversations }) => conversations.get(userOf(fatima).id, 'teams'));
    expect(kept).toEqual(hers);
  });

  it.each([
    { type: 'installationUpdate', action: 'add' },
    { type: 'conversationUpdate', membersAdded: [{ id: '28:coach' }] },
  ])('knows from then on, by $type alone, for whom an administrator had it installed', async (activity) => {
    const known = () =>
      world.stored(async ({ users, conversations }) => [
        (await users.get('user-fatima'))?.chatUserId,
        (await conversations.get('user-fatima', 'teams'))?.conversationId,
      ]);
    expect(await known()).toEqual([undefined, undefined]);
    await world.playground.teams.send(fatima, activity);
    expect(await known()).toEqual([fatima.id, world.conversationWith(fatima).conversationId]);
  });

  it('says nothing of an upgrade', async () => {
    await world.playground.player.install(fatima);
    world.clock.travelTo(world.clock.now().add({ minutes: 5 }));
    for (const action of ['remove-upgrade', 'add-upgrade'])
      await world.playground.teams.send(fatima, { type: 'installationUpdate', action });
    expect(summariesTo(world, fatima)).toEqual(summariesOf(fatima, 'welcome'));
    expect(
      await world.stored(({ conversations }) => conversations.get('user-fatima', 'teams')),
    ).toBeDefined();
  });
});
