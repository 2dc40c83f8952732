import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { translator } from '../core/language/messages.js';
import { readMessage } from '../demo/card-printer.js';
import type { KeptMessage } from '../demo/platforms/chat-history.js';
import type { PlaygroundPerson } from '../demo/platforms/person.js';
import { people } from './testing/people.js';
import { modalText, nextShown, openForm } from './testing/slack-modals.js';
import { note, SlowCommand } from './testing/slow-command.js';
import { openWorld, type World } from './testing/world.js';

const { fatima, tom } = people;
const words = { teams: translator(fatima.locale), slack: translator(tom.locale) };

let slow: SlowCommand;
let world: World;
beforeEach(async () => {
  slow = new SlowCommand();
  const { deadline, pause, command } = slow;
  world = await openWorld({ teams: { deadline }, slack: { deadline }, pause, commands: [command] });
});
afterEach(() => world.close());

const seen = (person: PlaygroundPerson): readonly KeptMessage[] =>
  world.playground.history.of(person).filter(({ from }) => from === 'coach');
const shown = (person: PlaygroundPerson): string[] => seen(person).map((message) => readMessage(message));
const last = (person: PlaygroundPerson): KeptMessage => seen(person).at(-1)!;
/** Does something, and gives the message of the coach that changes or comes by it. */
async function told(person: PlaygroundPerson, act: () => unknown): Promise<string> {
  const next = world.playground.history.next((message) => message.personId === person.id);
  await act();
  return readMessage(await next);
}

describe('a step that takes minutes, in Teams', () => {
  const press = (button: string) => world.playground.teams.submitCard(last(fatima), button, {});
  beforeEach(async () => {
    await world.playground.player.say(fatima, 'slow');
  });

  it('puts in the place of the card that it is under way, how far it is, and what came of it', async () => {
    await press('Go');
    expect(shown(fatima).join()).toContain('The preview');
    const reached = slow.slowDown('carrying out');
    await press('Go');
    await reached;
    expect(await told(fatima, () => slow.pass())).toContain(words.teams('progress.title'));
    await slow.say('1 of 3');
    await slow.say('2 of 3');
    expect(await told(fatima, () => slow.pass())).toContain('2 of 3');
    expect(await told(fatima, () => slow.finish())).toContain('The outcome');
    expect(seen(fatima)).toHaveLength(1);
    expect([...slow.waited]).toEqual(['PT2S']);
  });

  it('goes on where the platform will not show how far it is', async () => {
    const reached = slow.slowDown('reading');
    await press('Go');
    await reached;
    const asked = world.playground.calls.next(({ operation }) => operation === 'update');
    world.playground.faults.inject('teams', { kind: 'throttled' }, { method: 'update' });
    slow.pass();
    await asked;
    expect(await told(fatima, () => slow.finish())).toContain('The preview');
    expect(seen(fatima)).toHaveLength(1);
  });

  it('shows the next form in the place of the card', async () => {
    const reached = slow.slowDown('reading');
    await press('Go');
    await reached;
    await told(fatima, () => slow.pass());
    expect(await told(fatima, () => slow.finish())).toContain('The preview');
    await press('Go');
    expect(shown(fatima)).toEqual([expect.stringContaining('The outcome')]);
  });

  it('says there that it failed, and leaves no button behind', async () => {
    const reached = slow.slowDown('reading');
    await press('Go');
    await reached;
    await told(fatima, () => slow.pass());
    const failed = await told(fatima, () => slow.finish(new Error('no more')));
    expect(failed).toContain('mis');
    expect(seen(fatima)).toHaveLength(1);
  });

  it('leaves the outcome to stand, whatever is said after it', async () => {
    const reached = slow.slowDown('reading');
    await press('Go');
    await reached;
    await told(fatima, () => slow.finish());
    await slow.say('too late');
    slow.pass();
    expect(shown(fatima).join()).not.toContain('too late');
  });
});

const withFile = {
  kind: 'done',
  view: { kind: 'notice', title: 'The outcome', lines: [] },
  file: { name: 'rows.csv', mediaType: 'text/csv', content: Buffer.from('row,column') },
} as const;

describe('a flow that ends with a file', () => {
  it('hands it over below its card in Teams', async () => {
    await world.playground.player.say(fatima, 'slow');
    slow.instead = withFile;
    await world.playground.teams.submitCard(last(fatima), 'Go', {});
    expect(shown(fatima)[0]).toContain('The outcome');
    expect(JSON.stringify(last(fatima).attachments)).toContain('rows.csv');
  });

  it('hands it over after minutes as well', async () => {
    await world.playground.player.say(fatima, 'slow');
    const reached = slow.slowDown('reading');
    await world.playground.teams.submitCard(last(fatima), 'Go', {});
    await reached;
    await told(fatima, () => slow.pass());
    slow.instead = withFile;
    const handed = world.playground.history.next(({ attachments }) => attachments !== undefined);
    const ended = world.playground.history.next(({ state }) => state === 'edited');
    slow.finish();
    await handed;
    expect(readMessage(await ended)).toContain('The outcome');
    expect(seen(fatima)).toHaveLength(2);
  });

  it('hands it over below its invitation in Slack', async () => {
    await openForm(world, tom, 'slow');
    slow.instead = withFile;
    await world.playground.slack.submit(tom);
    expect(shown(tom)[0]).toContain('The outcome');
    expect(last(tom)).toMatchObject({ files: [{ name: 'rows.csv' }] });
    expect(world.playground.views.of(tom)).toEqual([]);
  });
});

describe('a step that takes minutes, in Slack', () => {
  const submit = () => world.playground.slack.submit(tom);
  beforeEach(() => openForm(world, tom, 'slow'));

  it('lets the modal be closed; the form that follows is found in the chat, and its outcome there', async () => {
    const reached = slow.slowDown('reading');
    await submit();
    await reached;
    expect(modalText(world, tom)).toContain(words.slack('progress.modal'));
    await world.playground.slack.closeView(tom);
    expect(await told(tom, () => slow.pass())).toContain(words.slack('progress.title'));
    expect(await told(tom, () => slow.finish())).toContain('The preview');

    const open = last(tom);
    const opened = nextShown(world);
    await world.playground.player.press(open, words.slack('form.open'));
    await opened;
    expect(modalText(world, tom)).toContain('The preview');
    await submit();
    expect(readMessage(last(tom))).toContain('The outcome');
    expect(shown(tom).join()).not.toContain(words.slack('form.open'));
  });

  it('says in the chat what was wrong with what was handed in, to who closed the modal', async () => {
    const reached = slow.slowDown('reading');
    await submit();
    await reached;
    await told(tom, () => slow.pass());
    await world.playground.slack.closeView(tom);
    slow.instead = {
      kind: 'errors',
      form: {
        ...{ title: 'Slow', lines: [], submit: 'Go', canGoBack: false },
        fields: [{ ...note, error: 'Not this one.' }],
      },
    };
    const wrong = await told(tom, () => slow.finish());
    expect(wrong).toContain('Note: Not this one.');
    expect(wrong).toContain(words.slack('form.open'));
  });

  it('shows the outcome where its progress stood, and ends the modal and the invitation', async () => {
    await submit();
    const reached = slow.slowDown('carrying out');
    await submit();
    await reached;
    await told(tom, () => slow.pass());
    await slow.say('2 of 3');
    expect(await told(tom, () => slow.pass())).toContain('2 of 3');
    const modal = world.playground.views.next(({ state }) => state === 'updated');
    slow.finish();
    await modal;
    expect(modalText(world, tom)).toContain(words.slack('chat.answered-privately'));
    expect(shown(tom)).toEqual([
      expect.stringContaining(words.slack('progress.below')),
      expect.stringContaining('The outcome'),
    ]);
  });

  it('says in the chat and in the modal that it failed', async () => {
    const reached = slow.slowDown('reading');
    await submit();
    await reached;
    await told(tom, () => slow.pass());
    const modal = world.playground.views.next(({ state }) => state === 'updated');
    slow.finish(new Error('no more'));
    await modal;
    expect(modalText(world, tom)).toContain('went wrong');
    expect(readMessage(last(tom))).toContain('went wrong');
  });
});
