import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { translator } from '../../core/language/messages.js';
import type { Settings } from '../../core/people/user.js';
import { viewObject } from '../../demo/platforms/slack/view-object.js';
import { people, userOf } from '../testing/people.js';
import { fieldIn, modalText, nextShown, openForm } from '../testing/slack-modals.js';
import { postSigned } from '../testing/slack-requests.js';
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

/** Fills the fields of the modal that Tom looks at, by their own names. */
function fill(
  values: Record<string, string | null | { text: { type: string; text: string }; value: string }>,
): void {
  const named = Object.entries(values).map(([field, value]) => [fieldIn(world, tom, field), value] as const);
  world.playground.slack.fill(tom, Object.fromEntries(named));
}
const submit = () => world.playground.slack.submit(tom);
const savedSettings = async (): Promise<Settings | undefined> =>
  (await world.stored(({ users }) => users.get(userOf(tom).id)))?.settings;
const message = (id: string) => world.playground.history.of(tom).find((one) => one.id === id);

describe('a form in Slack', () => {
  it('is invited to by a message, for only a press can open a modal', async () => {
    await world.playground.player.say(tom, 'settings');
    const invitation = world.playground.history.of(tom).at(-1);
    expect(JSON.stringify(invitation)).toContain(t('form.open'));
    expect(world.playground.views.of(tom)).toEqual([]);
  });

  it('opens at once as a modal that waits, in the language of the button, and is then shown in it', async () => {
    await openForm(world, tom, 'settings');
    const [waiting, shown] = world.playground.views.history();
    expect(waiting).toMatchObject({ state: 'opened', content: { callback_id: 'loading' } });
    expect(JSON.stringify(waiting)).toContain(t('form.loading'));
    expect(shown).toMatchObject({ id: waiting?.id, state: 'updated', content: { callback_id: 'form-0' } });
    expect(
      world.playground.calls.to('slack').filter(({ operation }) => operation.startsWith('views.')),
    ).toHaveLength(2);
  });

  it('opens before anything is asked of the store, which may be slow', async () => {
    await world.playground.player.say(tom, 'settings');
    const { receipts } = world.repositories;
    const begin = receipts.begin.bind(receipts);
    let goOn = (): void => undefined;
    const isSlow = new Promise<void>((resolve) => (goOn = resolve));
    jest.spyOn(receipts, 'begin').mockImplementationOnce(async (...event) => {
      await isSlow;
      return begin(...event);
    });
    const opened = world.playground.views.next(({ state }) => state === 'opened');
    await world.playground.player.press(world.playground.history.of(tom).at(-1)!, t('form.open'));
    await opened;
    const shown = nextShown(world);
    goOn();
    expect((await shown).content.callback_id).toBe('form-0');
  });

  it('is filled in, read again as a preview, and saved', async () => {
    const invitation = await openForm(world, tom, 'settings');
    fill({ locale: 'nl', deliveryTime: '07:30' });
    await submit();
    expect(modalText(world, tom)).toContain('07:30');
    expect(await savedSettings()).toBeUndefined();

    await submit();
    expect(world.playground.views.of(tom)).toEqual([]);
    expect(await savedSettings()).toEqual({ locale: 'nl', deliveryTime: '07:30' });
    expect(message(invitation.id)?.state).toBe('edited');
    expect(JSON.stringify(message(invitation.id))).toContain(translator('nl')('settings.saved-title'));
  });

  it('goes back from the preview with what was chosen', async () => {
    await openForm(world, tom, 'settings');
    fill({ deliveryTime: '07:30' });
    await submit();
    const shown = nextShown(world);
    await world.playground.slack.press(world.playground.views.top(tom)!, t('form.back'));
    await shown;
    const { values } = world.playground.views.top(tom)!;
    expect(values[fieldIn(world, tom, 'deliveryTime')]).toMatchObject({
      value: { selected_option: { value: '07:30' } },
    });
  });

  it('says at its field what is wrong, and keeps what was chosen in the others', async () => {
    await openForm(world, tom, 'settings');
    const forged = { text: { type: 'plain_text', text: 'Midnight' }, value: '00:00' };
    fill({ locale: 'nl', deliveryTime: forged });
    await submit();
    expect(modalText(world, tom)).toContain(t('form.error.choice'));
    const { values } = world.playground.views.top(tom)!;
    expect(values[fieldIn(world, tom, 'locale')]).toMatchObject({
      value: { selected_option: { value: 'nl' } },
    });

    fill({ deliveryTime: '08:00' });
    await submit();
    await submit();
    expect(await savedSettings()).toEqual({ locale: 'nl', deliveryTime: '08:00' });
  });

  it('misses a field that was emptied', async () => {
    await openForm(world, tom, 'settings');
    fill({ timeZone: null });
    await submit();
    expect(modalText(world, tom)).toContain(t('form.error.required'));
  });

  it('ends when it is closed, without a word but where it was invited to', async () => {
    const invitation = await openForm(world, tom, 'settings');
    const count = world.playground.history.of(tom).length;
    const edited = world.playground.history.next(({ id }) => id === invitation.id);
    await world.playground.slack.closeView(tom);
    expect(JSON.stringify(await edited)).not.toContain(t('form.open'));
    expect(world.playground.history.of(tom)).toHaveLength(count);
    expect(await world.stored(({ flows }) => flows.ofUser(userOf(tom).id))).toEqual([]);
  });

  it('that was answered says so when it is opened again', async () => {
    const invitation = await openForm(world, tom, 'settings');
    await submit();
    const shown = nextShown(world);
    await world.playground.player.press(invitation, t('form.open'));
    expect((await shown).content.callback_id).toBe('notice');
  });

  it('that is handed in twice at once goes on once', async () => {
    await openForm(world, tom, 'settings');
    await Promise.all([submit(), submit()]);
    const shown = world.playground.views.history().slice(-2);
    const after = shown.map(({ content }) => content.callback_id);
    expect(after.toSorted()).toEqual([expect.stringMatching(/^form-[1-9]/), 'notice']);
  });

  it("is not taken from somebody else's hands", async () => {
    await world.stored(({ users }) => users.saveMany([userOf(visitor)]));
    await openForm(world, tom, 'settings');
    const response = await postSigned(
      world,
      new URLSearchParams({
        payload: JSON.stringify({
          type: 'view_submission',
          team: { id: 'T1' },
          user: { id: visitor.id },
          trigger_id: 'of the visitor',
          view: viewObject(world.playground.views.top(tom)!),
        }),
      }).toString(),
      { contentType: 'application/x-www-form-urlencoded' },
    );
    expect(await response.json()).toMatchObject({
      response_action: 'update',
      view: { callback_id: 'notice' },
    });
    await submit();
    expect(world.playground.views.top(tom)?.content.callback_id).toMatch(/^form-[1-9]/);
  });

  it.each([{ kind: 'throttled' }, { kind: 'html' }] as const)(
    'is invited to again where Slack does not show it in the modal: $kind',
    async (fault) => {
      await world.playground.player.say(tom, 'settings');
      const invitation = world.playground.history.of(tom).at(-1)!;
      world.playground.faults.inject('slack', fault, { method: 'views.update' });
      const invited = world.playground.history.next(({ from }) => from === 'coach');
      await world.playground.player.press(invitation, t('form.open'));
      const shown = nextShown(world);
      await world.playground.player.press(await invited, t('form.open'));
      expect((await shown).content.callback_id).toBe('form-0');
    },
  );

  it('opens as a message where Slack opens no modal', async () => {
    await world.playground.player.say(tom, 'settings');
    const invitation = world.playground.history.of(tom).at(-1)!;
    world.playground.faults.inject(
      'slack',
      { kind: 'error', code: 'expired_trigger_id' },
      { method: 'views.open' },
    );
    const answered = world.playground.history.next(({ from }) => from === 'coach');
    await world.playground.player.press(invitation, t('form.open'));
    expect(JSON.stringify(await answered)).toContain(t('form.open'));
  });
});
