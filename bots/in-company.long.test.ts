import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { translator } from '../core/language/messages.js';
import { readMessage } from '../demo/card-printer.js';
import type { KeptMessage } from '../demo/platforms/chat-history.js';
import { conversationIdOf, type PlaygroundPerson } from '../demo/platforms/person.js';
import { people } from './testing/people.js';
import { fieldIn, modalText, nextShown } from './testing/slack-modals.js';
import { openWorld, type World } from './testing/world.js';

const { fatima, outsider, tom, visitor } = people;
const t = { fatima: translator(fatima.locale), tom: translator(tom.locale) };

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  world = await world.startOver();
});
afterAll(() => world.close());

const said = (person: PlaygroundPerson, isAlone: boolean): KeptMessage[] =>
  world.playground.history
    .of(person)
    .filter(({ from }) => from === 'coach')
    .filter(({ conversationId }) => (conversationId === conversationIdOf(person)) === isAlone);
const inCompany = (person: PlaygroundPerson) => said(person, false).map((message) => plain(message));
const alone = (person: PlaygroundPerson) => said(person, true).map((message) => plain(message));
const plain = (message: KeptMessage): string => readMessage(message).replaceAll('\n', ' ');
const nextFrom = (channel: string) =>
  world.playground.history.next(({ from, conversationId }) => from === 'coach' && conversationId === channel);

describe('the coach, called by its name in a channel of Slack', () => {
  const mention = (text: string, person: PlaygroundPerson = tom) => {
    const told = nextFrom('CGENERAL');
    return world.playground.slack.mention(person, text, 'CGENERAL').then(() => told);
  };

  it('answers in the direct message, and says in the channel that it has to who called it alone', async () => {
    await world.report(tom);
    expect(await mention('plan Anna')).toMatchObject({
      text: t.tom('chat.answered-privately'),
      ephemeral: true,
    });
    expect(alone(tom)).toEqual([expect.stringContaining('Anna de Vries')]);
    expect(inCompany(tom).join()).not.toContain('Anna');
  });

  it('asks for a form in the direct message, for there is nothing to open one with', async () => {
    await mention('settings');
    expect(alone(tom)).toEqual([expect.stringContaining(t.tom('form.open'))]);
  });

  it('says what it can do where nothing else is said', async () => {
    await mention('');
    expect(alone(tom)).toHaveLength(1);
  });

  it('tells a stranger in private what to do', async () => {
    await mention('plan', visitor);
    expect(alone(visitor)).toEqual([expect.stringContaining('HR')]);
    expect(inCompany(visitor)).toHaveLength(1);
  });

  it('says so where Slack opens no conversation', async () => {
    world.playground.faults.inject('slack', { kind: 'blocked' }, { method: 'conversations.open' });
    expect(plain(await mention('plan'))).toContain('Something went wrong');
  });

  it('goes on where the channel is closed to it', async () => {
    world.playground.faults.inject(
      'slack',
      { kind: 'error', code: 'not_in_channel' },
      { method: 'chat.postEphemeral' },
    );
    const answered = nextFrom(conversationIdOf(tom));
    await world.playground.slack.mention(tom, 'plan', 'CGENERAL');
    await answered;
    expect(inCompany(tom)).toEqual([]);
  });
});

describe('/coach with a form in a channel of Slack', () => {
  it('opens it for one alone, and tells what came of it in the direct message', async () => {
    const shown = nextShown(world);
    await world.playground.slack.command(tom, '/coach', 'settings', 'CGENERAL');
    await shown;
    world.playground.slack.fill(tom, { [fieldIn(world, tom, 'deliveryTime')]: '07:30' });
    await world.playground.slack.submit(tom);
    expect(modalText(world, tom)).toContain('07:30');
    await world.playground.slack.submit(tom);
    expect(alone(tom)).toEqual([expect.stringContaining(t.tom('settings.saved-title'))]);
    expect(inCompany(tom)).toEqual([]);
  });
});

describe.each(['groupChat', 'channel'] as const)(
  'the coach, called by its name in a %s of Teams',
  (where) => {
    const mention = (text: string, person: PlaygroundPerson = fatima) =>
      world.playground.teams.mention(person, text, where);

    it('answers in the one-to-one conversation, and says there only that it has', async () => {
      await world.playground.player.install(fatima);
      await world.report(fatima);
      await mention('plan Anna');
      expect(inCompany(fatima)).toEqual([expect.stringContaining(t.fatima('chat.answered-privately'))]);
      expect(alone(fatima).at(-1)).toContain('Anna de Vries');
    });

    it('shows a form where nobody reads along', async () => {
      await world.playground.player.install(fatima);
      await mention('instellingen');
      expect(alone(fatima).at(-1)).toContain(t.fatima('settings.title'));
      expect(inCompany(fatima)).toHaveLength(1);
    });

    it('says where to find it to who has no conversation with it', async () => {
      await mention('plan Anna');
      expect(inCompany(fatima)).toEqual([expect.stringContaining('privéchat')]);
      expect(alone(fatima)).toEqual([]);
    });

    it('tells a stranger in private what to do', async () => {
      await world.playground.player.install(outsider);
      const before = alone(outsider).length;
      await mention('plan', outsider);
      expect(alone(outsider)).toHaveLength(before + 1);
      expect(inCompany(outsider)).toHaveLength(1);
    });
  },
);
