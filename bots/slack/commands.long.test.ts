import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { translator } from '../../core/language/messages.js';
import { people } from '../testing/people.js';
import { modalText, nextShown } from '../testing/slack-modals.js';
import { summariesOf, summariesTo } from '../testing/summaries.js';
import { openWorld, type World } from '../testing/world.js';

const { tom, visitor } = people;
const t = translator(tom.locale);

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  world = await world.startOver();
});
afterAll(() => world.close());

const nextIn = (channel: string) =>
  world.playground.history.next(({ conversationId }) => conversationId === channel);
const typeCoach = (text: string, channel?: string) =>
  world.playground.slack.command(tom, '/coach', text, channel);

describe('/coach', () => {
  it.each([
    ['', 'help'],
    ['plan', 'no-journeys'],
  ] as const)('followed by "%s" is answered with %s', async (text, view) => {
    const answered = nextIn('DUTOM');
    await typeCoach(text);
    await answered;
    expect(summariesTo(world, tom)).toEqual(summariesOf(tom, view));
  });

  it('says in a channel only that it has answered, to the one who typed it', async () => {
    await world.report(tom);
    const inChannel = nextIn('CGENERAL');
    await typeCoach('plan Anna', 'CGENERAL');
    expect(await inChannel).toMatchObject({ text: t('chat.answered-privately'), ephemeral: true });
    const told = world.playground.history.all().filter(({ from }) => from === 'coach');
    expect(told.filter((message) => JSON.stringify(message).includes('Anna de Vries'))).toMatchObject([
      { conversationId: 'DUTOM', state: 'posted' },
    ]);
  });

  it('opens a form at once, wherever it is typed', async () => {
    const shown = nextShown(world);
    await typeCoach('settings', 'CGENERAL');
    expect((await shown).content.callback_id).toBe('form-0');
    expect(modalText(world, tom)).toContain(t('settings.title'));
    expect(world.playground.history.all()).toEqual([]);
  });

  it('tells a stranger in the modal what to do', async () => {
    const shown = nextShown(world);
    await world.playground.slack.command(visitor, '/coach', 'instellingen');
    expect((await shown).content.callback_id).toBe('notice');
    expect(modalText(world, visitor)).toContain('HR');
  });

  it('says so where Slack opens no conversation', async () => {
    world.playground.faults.inject('slack', { kind: 'blocked' }, { method: 'conversations.open' });
    const told = nextIn('CGENERAL');
    await typeCoach('plan', 'CGENERAL');
    expect(JSON.stringify(await told)).toContain('Something went wrong');
  });
});
