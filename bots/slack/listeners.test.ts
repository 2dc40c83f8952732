import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { KeptMessage } from '../playground/conversations.js';
import type { PlaygroundPerson } from '../playground/person.js';
import { messageEvent, nowInSeconds, postSigned } from '../testing/slack-requests.js';
import { openWorld, people } from '../testing/world.js';
import type { World } from '../testing/world.js';

const { tom, visitor } = people;

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const nextFor = (person: PlaygroundPerson): Promise<KeptMessage> =>
  world.playground.conversations.next(({ personId, from }) => personId === person.id && from === 'coach');
const texts = () =>
  world.assistant.heard.map(({ intent }) => (intent.kind === 'say' ? intent.text : intent.kind));

/** Tom says something and is answered: by then everything that came before was handled as well. */
async function settled(): Promise<void> {
  const answered = nextFor(tom);
  await postSigned(world, messageEvent('the last', { text: 'last' }));
  await answered;
}

describe('POST /slack/events', () => {
  it.each([
    ['is not signed', {}],
    ['is signed with another secret', { secret: 'guess' }],
    ['was signed long ago', { at: nowInSeconds() - 3600 }],
    ['was signed in the future', { at: nowInSeconds() + 3600 }],
  ])('answers 401 to what %s, and goes on', async (how, options) => {
    const body = messageEvent('Ev1');
    const response = await (how === 'is not signed'
      ? fetch(`${world.baseUrl}/slack/events`, { method: 'POST', body })
      : postSigned(world, body, options));
    expect(response.status).toBe(401);
    await settled();
    expect(texts()).toEqual(['last']);
  });

  it.each([
    ['no JSON', 'hello'],
    ['nothing', ''],
    ['more than Slack ever sends', 'x'.repeat(1_100_000)],
  ])('answers 400 to %s, and goes on', async (_what, body) => {
    expect((await postSigned(world, body)).status).toBe(400);
    await settled();
  });

  it('answers the challenge with which Slack checks the address', async () => {
    const response = await postSigned(world, JSON.stringify({ type: 'url_verification', challenge: 'echo' }));
    expect(await response.json()).toEqual({ challenge: 'echo' });
  });

  it('handles an event once, however often it is delivered or replayed', async () => {
    const answered = nextFor(tom);
    const deliveries = [1, 2, 3].map(() => postSigned(world, messageEvent('Ev1')));
    expect((await Promise.all(deliveries)).map(({ status }) => status)).toEqual([200, 200, 200]);
    await answered;
    await settled();
    expect(texts()).toEqual(['plan', 'last']);
  });
});

describe('the coach in Slack', () => {
  it('reads what someone typed, not what Slack made of it', async () => {
    const answered = nextFor(tom);
    await world.playground.player.say(tom, 'Q&A <now>');
    await answered;
    expect(texts()).toEqual(['Q&A <now>']);
  });

  it.each([
    ['its own messages', { bot_id: 'BCOACH' }],
    ['edits', { subtype: 'message_changed' }],
    ['what is said in a channel', { channel_type: 'channel' }],
  ])('does not answer %s', async (_what, event) => {
    await postSigned(world, messageEvent('Ev1', event));
    await settled();
    expect(texts()).toEqual(['last']);
  });

  it('tells a stranger what to do, in the language of their Slack', async () => {
    const answered = nextFor(visitor);
    await world.playground.player.say(visitor, 'plan');
    expect(JSON.stringify(await answered)).toContain('Vraag HR');
  });

  it('says so when it fails, and logs nothing that was said', async () => {
    world.assistant.fault = new RangeError('Anna de Vries');
    const answered = nextFor(tom);
    await world.playground.player.say(tom, 'plan');
    expect(JSON.stringify(await answered)).toContain('Something went wrong');
    expect(world.log.lines).toEqual(['error could not answer {"chat":"slack","error":"RangeError"}']);
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
    const answered = nextFor(tom);
    await press(JSON.stringify({ do: 'show-plan', journey: 'journey-1' }));
    expect(await answered).toMatchObject({ state: 'posted' });
  });

  it.each(['no JSON', '{}', '{"do":"destroy"}', '{"do":"snooze","nudge":"nudge-1","days":365}'])(
    'of no card of ours changes nothing: %s',
    async (value) => {
      const answered = nextFor(tom);
      expect((await press(value)).status).toBe(200);
      expect(JSON.stringify(await answered)).toContain('Something went wrong');
      expect(world.assistant.heard).toEqual([]);
    },
  );
});
