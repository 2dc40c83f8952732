import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { translator } from '../../core/language/messages.js';
import { people } from '../testing/people.js';
import { fieldIn, modalText } from '../testing/slack-modals.js';
import { messageEvent, postSigned } from '../testing/slack-requests.js';
import { SlowStore } from '../testing/slow-store.js';
import { summariesOf, summariesTo } from '../testing/summaries.js';
import { openWorld, type World } from '../testing/world.js';

const { tom } = people;
const t = translator(tom.locale);

let world: World;
let store: SlowStore;
beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  store = new SlowStore();
  world = await world.startOver({ store: store.before, slack: { deadline: store.deadline } });
});
afterAll(() => world.close());

/** Resolves when what comes of this has come to its end. */
async function toItsEnd(act: () => Promise<void> | void): Promise<void> {
  const handled = store.handled();
  await act();
  await handled;
}
const storeIsBack = () =>
  toItsEnd(() => {
    store.release();
  });
const submit = () => world.playground.slack.submit(tom);
async function openForm(command: string): Promise<void> {
  const { player, history } = world.playground;
  await player.say(tom, command);
  await toItsEnd(() => player.press(history.of(tom).at(-1)!, t('form.open')));
}
const modal = () => world.playground.views.top(tom)?.content.callback_id;

describe('while the store is slow', () => {
  it('a form opens as a modal that waits', async () => {
    await world.playground.player.say(tom, 'settings');
    store.hold();
    const opened = world.playground.views.next(({ state }) => state === 'opened');
    await world.playground.player.press(world.playground.history.of(tom).at(-1)!, t('form.open'));
    expect((await opened).content.callback_id).toBe('loading');

    await storeIsBack();
    expect(modal()).toBe('form-0');
  });

  it('a form that is handed in waits, and then shows what follows', async () => {
    await openForm('settings');
    store.hold();
    await submit();
    expect(modal()).toBe('loading');

    await storeIsBack();
    expect(modal()).toMatch(/^form-[1-9]/);
  });

  it('a form that is done with says where the answer is', async () => {
    await openForm('settings');
    await toItsEnd(submit);
    store.hold();
    await submit();
    await storeIsBack();
    expect(modalText(world, tom)).toContain(t('chat.answered-privately'));
  });

  it('a search finds nothing yet', async () => {
    await openForm('specimen');
    const who = fieldIn(world, tom, 'who');
    store.hold();
    expect(await world.playground.slack.suggest(tom, who, 'anna')).toEqual([]);
    store.release();
    expect(await world.playground.slack.suggest(tom, who, 'anna')).toHaveLength(1);
  });

  it('a message is acknowledged, and answered when the store is back', async () => {
    store.hold();
    await world.playground.player.say(tom, 'plan');
    expect(summariesTo(world, tom)).toEqual([]);
    await storeIsBack();
    expect(summariesTo(world, tom)).toEqual(summariesOf(tom, 'no-journeys'));
  });

  it('an event is done when its handling ends, and no sooner', async () => {
    let isDone = false;
    const handled = store.handled().then(() => (isDone = true));
    store.hold();
    expect((await postSigned(world, messageEvent(world, 'Ev1', { text: 'plan' }))).status).toBe(200);
    expect(isDone).toBe(false);
    store.release();
    expect(await handled).toBe(true);
    expect(summariesTo(world, tom)).toEqual(summariesOf(tom, 'no-journeys'));
  });
});
