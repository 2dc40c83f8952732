import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { KeptMessage } from '../../demo/platforms/chat-history.js';
import type { PlaygroundPerson } from '../../demo/platforms/person.js';
import type { Inbound } from '../inbound.js';
import { employeeOf, people, tenant } from '../testing/people.js';
import { messageEvent, postSigned, secondsOf } from '../testing/slack-requests.js';
import { summariesOf, summariesTo } from '../testing/summaries.js';
import { openWorld, SIGNING_SECRET } from '../testing/world.js';
import type { World } from '../testing/world.js';

const { tom, visitor } = people;

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  world = await world.startOver();
});
afterAll(() => world.close());

const nextFor = (person: PlaygroundPerson): Promise<KeptMessage> =>
  world.playground.history.next(({ personId, from }) => personId === person.id && from === 'coach');

/** Tom asks for help, and again once he is answered: by then everything that came before was handled as well. */
async function settled(): Promise<void> {
  for (const eventId of ['the last but one', 'the last']) {
    const answered = nextFor(tom);
    await postSigned(world, messageEvent(world, eventId, { text: 'help' }));
    await answered;
  }
}

/** What Tom does, as Slack posts it. */
const payloadOf = (payload: object): string =>
  new URLSearchParams({
    payload: JSON.stringify({ user: { id: 'UTOM' }, team: { id: 'T1' }, ...payload }),
  }).toString();
const pressed = (action: object): string => payloadOf({ type: 'block_actions', actions: [action] });

describe('POST /slack/events', () => {
  it.each([
    ['is not signed', undefined, 0],
    ['is signed with another secret', 'guess', 0],
    ['was signed long ago', SIGNING_SECRET, -3600],
    ['was signed in the future', SIGNING_SECRET, 3600],
  ])('answers 401 to what %s, and goes on', async (_how, secret, seconds) => {
    const body = messageEvent(world, 'Ev1');
    const response = await (secret === undefined
      ? fetch(`${world.baseUrl}/slack/events`, { method: 'POST', body })
      : postSigned(world, body, { secret, at: secondsOf(world) + seconds }));
    expect(response.status).toBe(401);
    await settled();
    expect(summariesTo(world, tom)).toEqual(summariesOf(tom, 'help', 'help'));
  });

  it.each([
    ['no JSON', 'hello'],
    ['nothing', ''],
    ['more than Slack ever sends', 'x'.repeat(1_100_000)],
    ['JSON that is no object', 'null'],
    ['an event that is none', '{"type":"event_callback","event_id":"Ev1","event":null}'],
    ['an event with no id', '{"type":"event_callback","event":{"type":"message"}}'],
    [
      'an event of nobody',
      '{"type":"event_callback","event_id":"Ev1","event":{"type":"message","user":null}}',
    ],
    ['a press on nothing', '{"type":"block_actions","user":{"id":"UTOM"},"actions":[]}'],
    ['a form of nobody', '{"type":"view_submission","view":{"id":"V1","callback_id":"form-0"}}'],
    ['a view of no kind', '{"type":"view_closed","user":{"id":"UTOM"},"view":{"id":"V1"}}'],
    ['something Slack never sends', '{"type":"surprise"}'],
    ['JSON that is a text', '"Anna is due"'],
    ['a list', '[{"type":"event_callback"}]'],
    ['half of an event', '{"type":"event_callback","event_id":"Ev1","event":{"type":"message","text":"Anna'],
    ['an event of another kind', '{"type":"event_callback","event_id":7,"event":{"type":"message"}}'],
    ['a challenge without one', '{"type":"url_verification","challenge":null}'],
    ['what has no end', '['.repeat(100_000)],
    ['what has one', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['bytes', '\u0000\uFFFD\u0001'],
  ])('answers 400 to %s, and goes on', async (_what, body) => {
    const response = await postSigned(world, body);
    expect(response.status).toBe(400);
    expect(await response.text()).toBe('Bad Request');
    await settled();
  });

  it.each([
    ['no payload', ''],
    ['an empty one', 'payload='],
    ['one that is no JSON', 'payload=Anna'],
    ['half of one', `payload=${encodeURIComponent('{"type":"block_actions"')}`],
    ['one that is a list', 'payload=[]'],
    ['two', 'payload=1&payload=2'],
    ['a broken escape', 'payload=%E0%A4%A'],
    ['a command of nobody', 'command=%2Fcoach&text=plan'],
    ['a command that is empty', 'command=&user_id=UTOM'],
    ['a press on a button whose name is a number', pressed({ action_id: 7 })],
    ['a press in a block whose name is a list', pressed({ action_id: 'a', block_id: [] })],
    ['a prototype', '__proto__=1&constructor=2&payload='],
  ])('answers 400 to a form with %s', async (_what, body) => {
    for (const contentType of [
      'application/x-www-form-urlencoded',
      'Application/X-WWW-Form-URLEncoded; charset=x',
    ])
      expect((await postSigned(world, body, { contentType })).status).toBe(400);
    expect(world.log.lines).toEqual([]);
  });

  it('acknowledges a command that comes from nowhere, and does nothing', async () => {
    const contentType = 'application/x-www-form-urlencoded';
    const body = 'command=%2Fcoach&user_id=UTOM&team_id=T1&text=plan&trigger_id=1';
    expect((await postSigned(world, body, { contentType })).status).toBe(200);
    expect(world.log.lines).toEqual([]);
    expect(world.playground.history.of(tom)).toEqual([]);
  });

  it.each([{ $ne: null }, ['T1'], 7])(
    'knows nobody in a workspace that is said to be %j, and takes that for no fault',
    async (odd) => {
      const authorizations = [{ enterprise_id: odd, team_id: odd, is_enterprise_install: false }];
      const event = JSON.parse(messageEvent(world, 'EvOdd')) as object;
      const view = { id: 'V1', callback_id: 'form-0', app_installed_team_id: odd };
      const form = 'application/x-www-form-urlencoded';
      for (const [body, contentType] of [
        [JSON.stringify({ ...event, team_id: odd, authorizations }), 'application/json'],
        [payloadOf({ type: 'view_submission', view }), form],
        [payloadOf({ type: 'block_actions', view, actions: [{ action_id: 'card-action-0' }] }), form],
      ] as const)
        expect((await postSigned(world, body, { contentType })).status).toBe(200);
      await settled();
      expect(world.log.lines.filter((line) => line.startsWith('error'))).toEqual([]);
      expect(summariesTo(world, tom)).toEqual(summariesOf(tom, 'help', 'help'));
    },
  );

  it('takes a mention in a workspace without the app for no fault', async () => {
    const authorizations = [{ enterprise_id: null, team_id: 'T9', is_enterprise_install: false }];
    const body = JSON.stringify({
      type: 'event_callback',
      team_id: 'T9',
      event_id: 'EvElsewhere',
      authorizations,
      event: { type: 'app_mention', user: 'UTOM', text: '<@UCOACH> plan', channel: 'C1', ts: '1.1' },
    });
    expect((await postSigned(world, body)).status).toBe(200);
    expect(world.log.lines).toEqual([
      'warn could not answer a mention {"chat":"slack","error":"NotInstalledError"}',
    ]);
  });

  const nobody = 'UNOBODY';
  const form = 'application/x-www-form-urlencoded';
  const eventOf = (event: Record<string, unknown>): string =>
    JSON.stringify({
      type: 'event_callback',
      team_id: 'T1',
      event_id: `Ev${JSON.stringify(event).length}`,
      authorizations: [{ enterprise_id: null, team_id: 'T1', is_enterprise_install: false }],
      event,
    });
  it.each([
    [
      'a message',
      eventOf({ type: 'message', channel_type: 'im', user: nobody, text: 'plan', channel: 'D1', ts: '1.1' }),
    ],
    [
      'a mention',
      eventOf({ type: 'app_mention', user: nobody, text: '<@UCOACH> plan', channel: 'C1', ts: '1.1' }),
    ],
    ['the home tab', eventOf({ type: 'app_home_opened', tab: 'home', user: nobody, channel: 'D1' })],
    [
      'a message from half an emoji',
      eventOf({
        type: 'message',
        channel_type: 'im',
        user: 'U\ud83d',
        text: '\ud83d',
        channel: 'D1',
        ts: '1.1',
      }),
    ],
    [
      'a command',
      `command=%2Fcoach&user_id=${nobody}&team_id=T1&channel_id=C1&text=plan&trigger_id=1&response_url=http%3A%2F%2F127.0.0.1%3A1%2Fgone`,
      form,
    ],
    [
      'a command that opens a form',
      `command=%2Fcoach&user_id=${nobody}&team_id=T1&channel_id=C1&text=settings&trigger_id=1&response_url=http%3A%2F%2F127.0.0.1%3A1%2Fgone`,
      form,
    ],
  ])(
    'takes %s of somebody whom Slack does not know for no fault',
    async (_what, body, contentType = 'application/json') => {
      expect((await postSigned(world, body, { contentType })).status).toBe(200);
      await settled();
      expect(world.log.lines.filter((line) => !line.startsWith('warn '))).toEqual([]);
    },
  );

  it('asks of every workspace whether it has sent too much, and does nothing for one that has', async () => {
    const told: string[] = [];
    const admit: Inbound['admit'] = (_req, res, workspaceId) => {
      told.push(workspaceId);
      res.sendStatus(429);
      return false;
    };
    world = await world.startOver({ slack: { inbound: { admit, refused: () => undefined } } });
    const press = { type: 'block_actions', user: { id: 'UTOM' }, team: { id: 'T2' }, actions: [{}] };
    const ofOrganisation = { ...press, team: null, enterprise: { id: 'E1' } };
    const form = { contentType: 'application/x-www-form-urlencoded' };
    const answers = [
      await postSigned(world, messageEvent(world, 'Ev1')),
      await postSigned(world, JSON.stringify(press)),
      await postSigned(world, JSON.stringify(ofOrganisation)),
      await postSigned(world, 'command=%2Fcoach&user_id=UTOM&team_id=T3', form),
      await postSigned(world, 'no JSON'),
    ];
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 429));
    expect(told).toEqual(['T1', 'T2', 'E1', 'T3', '']);
    expect(world.playground.calls.all()).toEqual([]);
  });

  it('takes fifty events at once of one workspace', async () => {
    const events = Array.from({ length: 50 }, (_, n) =>
      messageEvent(world, `Ev${n}`, { subtype: 'message_changed' }),
    );
    const answers = await Promise.all(events.map((event) => postSigned(world, event)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  });

  it('says in the log once, not a hundred times, that somebody else knocks', async () => {
    for (let time = 0; time < 100; time += 1)
      await fetch(`${world.baseUrl}/slack/events`, { method: 'POST', body: 'Anna' });
    expect(world.log.lines).toEqual([
      'warn refused a request that Slack did not sign, or not now {"chat":"slack"}',
    ]);
  });

  it('answers the challenge with which Slack checks the address', async () => {
    const response = await postSigned(world, JSON.stringify({ type: 'url_verification', challenge: 'echo' }));
    expect(await response.json()).toEqual({ challenge: 'echo' });
  });

  const someEvent = (event: object) => ({ type: 'event_callback', event_id: 'Ev1', team_id: 'T1', event });
  const someone = { user: { id: 'UTOM' }, team: { id: 'T1' } };
  it.each([
    ['a message with no channel', someEvent({ type: 'message', channel_type: 'im', user: 'UTOM' })],
    ['a reaction', someEvent({ type: 'reaction_added', user: 'UTOM', item: { type: 'file' } })],
    ['an event nobody asked for', someEvent({ type: 'team_join', user: { id: 'UNEW' } })],
    ['that it is too slow for Slack', { type: 'app_rate_limited', team_id: 'T1' }],
    ['a shortcut nobody made', { type: 'shortcut', ...someone }],
    ['a press on nothing we know', { type: 'block_actions', ...someone, actions: [{}] }],
    ['a view that is no form', { type: 'view_submission', ...someone, view: { id: 'V1', callback_id: '' } }],
    ['a search in no form', { type: 'block_suggestion', ...someone, action_id: 'search' }],
    ['a command of another app', { command: '/other', user_id: 'UTOM', team_id: 'T1' }],
  ])('acknowledges %s, and does nothing', async (_what, body) => {
    const response = await postSigned(world, JSON.stringify(body));
    expect(response.status).toBe(200);
    await settled();
    expect(summariesTo(world, tom)).toEqual(summariesOf(tom, 'help', 'help'));
  });

  it('acknowledges an event once it is handled', async () => {
    await postSigned(world, messageEvent(world, 'Ev1'));
    expect(summariesTo(world, tom)).toEqual(summariesOf(tom, 'no-journeys'));
  });

  it('handles an event again, once, that was cut off by a crash', async () => {
    const now = world.clock.now();
    await world.repositories.receipts.begin('slack:Ev1', now, now);
    const deliver = () => postSigned(world, messageEvent(world, 'Ev1'));
    await deliver();
    expect(summariesTo(world, tom)).toEqual([]);

    world.clock.travelTo(now.add({ seconds: 61 }));
    await deliver();
    world.clock.travelTo(now.add({ seconds: 122 }));
    await deliver();
    expect(summariesTo(world, tom)).toEqual(summariesOf(tom, 'no-journeys'));
  });

  it('asks Slack to deliver again what it could not begin to handle', async () => {
    const { receipts } = world.repositories;
    jest.spyOn(receipts, 'begin').mockRejectedValueOnce(new Error('of the store'));
    expect((await postSigned(world, messageEvent(world, 'Ev1'))).status).toBe(500);
    expect((await postSigned(world, messageEvent(world, 'Ev1'))).status).toBe(200);
    expect(summariesTo(world, tom)).toEqual(summariesOf(tom, 'no-journeys'));
    expect(world.log.lines.join()).not.toContain('of the store');
  });

  it('handles an event once, however often it is delivered or replayed', async () => {
    const answered = nextFor(tom);
    const deliveries = [1, 2, 3].map(() => postSigned(world, messageEvent(world, 'Ev1')));
    expect((await Promise.all(deliveries)).map(({ status }) => status)).toEqual([200, 200, 200]);
    await answered;
    await settled();
    expect(summariesTo(world, tom)).toEqual(summariesOf(tom, 'no-journeys', 'help', 'help'));
  });
});

describe('the coach in Slack', () => {
  it('reads what someone typed, not what Slack made of it', async () => {
    await world.stored(({ employees }) =>
      employees.saveMany([{ ...employeeOf(tom), name: 'Anna Q&A <now>' }]),
    );
    await world.report(tom);
    const answered = nextFor(tom);
    await world.playground.player.say(tom, 'plan Q&A <now>');
    await answered;
    expect(summariesTo(world, tom)).toEqual(summariesOf(tom, 'plan'));
  });

  it.each([
    ['its own messages', { bot_id: 'BCOACH' }],
    ['edits', { subtype: 'message_changed' }],
    ['what is said in a channel', { channel_type: 'channel' }],
  ])('does not answer %s', async (_what, event) => {
    await postSigned(world, messageEvent(world, 'Ev1', event));
    await settled();
    expect(summariesTo(world, tom)).toEqual(summariesOf(tom, 'help', 'help'));
  });

  it.each([[{ text: undefined }], [{ text: null, blocks: [] }], [{ text: '' }]])(
    'answers a message without words: %j',
    async (event) => {
      await postSigned(world, messageEvent(world, 'Ev1', event));
      expect(summariesTo(world, tom)).toEqual(summariesOf(tom, 'help'));
    },
  );

  it('tells a stranger what to do, in the language of their Slack', async () => {
    const answered = nextFor(visitor);
    await world.playground.player.say(visitor, 'plan');
    expect(JSON.stringify(await answered)).toContain('Vraag HR');
  });

  it('says so when it fails, and logs nothing that was said', async () => {
    // The store does not say whose workspace it is where two tenants have linked it; its error names them both.
    await world.repositories.tenants.save({ ...tenant, id: 'Anna de Vries BV' });
    const answered = nextFor(tom);
    await world.playground.player.say(tom, 'plan Anna de Vries');
    expect(JSON.stringify(await answered)).toContain('Something went wrong');
    expect(world.log.lines).toEqual(['error could not answer {"chat":"slack","error":"Error"}']);
  });
});

describe('a button in Slack', () => {
  const press = (value: string): Promise<Response> => {
    const payload = {
      type: 'block_actions',
      team: { id: 'T1' },
      user: { id: 'UTOM' },
      container: { message_ts: '1.000001', channel_id: 'DUTOM' },
      trigger_id: 'trigger-1',
      actions: [{ type: 'button', action_id: 'card-action-1', value }],
    };
    return postSigned(world, new URLSearchParams({ payload: JSON.stringify(payload) }).toString(), {
      contentType: 'application/x-www-form-urlencoded',
    });
  };

  it('gets a new message below where its card is to stay', async () => {
    const { id } = await world.report(tom);
    const answered = nextFor(tom);
    await press(JSON.stringify({ do: 'show-plan', journey: id }));
    expect(await answered).toMatchObject({ state: 'posted' });
    expect(summariesTo(world, tom)).toEqual(summariesOf(tom, 'plan'));
  });

  it.each(['no JSON', '{}', '{"do":"destroy"}', '{"do":"snooze","nudge":"NUDGE","days":365}'])(
    'of no card of ours changes nothing: %s',
    async (value) => {
      const nudge = await world.deliver(await world.report(tom));
      const answered = nextFor(tom);
      expect((await press(value.replace('NUDGE', nudge.id))).status).toBe(200);
      expect(JSON.stringify(await answered)).toContain('Something went wrong');
      await settled();
      expect(await world.stored(({ nudges }) => nudges.get(nudge.id))).toEqual(nudge);
      expect(summariesTo(world, tom)).toEqual(summariesOf(tom, 'nudge', 'problem', 'help', 'help'));
    },
  );
});
