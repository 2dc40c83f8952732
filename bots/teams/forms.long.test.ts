import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { KeptMessage } from '../../demo/platforms/chat-history.js';
import type { CardInputs } from '../../demo/platforms/teams/card-inputs.js';
import { MOST_BYTES } from '../fetch-file.js';
import { people, userOf } from '../testing/people.js';
import { openWorld } from '../testing/world.js';
import type { World } from '../testing/world.js';
import { Fatima } from './testing/fatima.js';

const { fatima, outsider } = people;

let world: World;
let her: Fatima;
beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  world = await world.startOver();
  her = new Fatima(world);
});
afterAll(() => world.close());

const submit = (message: KeptMessage, button: string, inputs: CardInputs = {}): Promise<void> =>
  world.playground.teams.submitCard(now(message), button, inputs);
/** The message as it stands now. */
const now = ({ id }: KeptMessage): KeptMessage => her.seen().find((message) => message.id === id)!;
const settingsOf = () => world.stored(async ({ users }) => (await users.get(userOf(fatima).id))?.settings);

const chosen = { 'field-locale': 'en', 'field-deliveryTime': '07:30', 'field-timeZone': 'Europe/Lisbon' };

describe('the settings in Teams', () => {
  it('are asked, shown and saved in one card', async () => {
    const form = await her.say('instellingen');
    await submit(form, 'Verder', chosen);
    expect(her.shows(form)).toContain('Klopt dit?');
    expect(her.shows(form)).toContain('Lisbon');
    expect(await settingsOf()).toBeUndefined();
    await submit(form, 'Opslaan');
    expect(her.shows(form)).toContain('Saved');
    expect(her.seen()).toHaveLength(1);
    expect(await settingsOf()).toEqual({
      locale: 'en',
      deliveryTime: '07:30',
      timeZone: 'Europe/Lisbon',
    });
  });

  it('keep what was typed where something is wrong, and say what', async () => {
    const form = await her.say('instellingen');
    await submit(form, 'Verder', { ...chosen, 'field-timeZone': 'Mars/Olympus' });
    expect(her.shows(form)).toContain('Tijdzone: Kies iets uit de lijst.');
    expect(her.shows(form)).toContain('"value":"07:30"}');
    expect(her.shows(form)).toContain('"isRequired":true');
    await submit(form, 'Verder', { ...chosen, 'field-locale': '' });
    expect(her.shows(form)).toContain('Taal: Vul dit in.');
    expect(await settingsOf()).toBeUndefined();
  });

  it('go back from what is shown to what was chosen', async () => {
    const form = await her.say('instellingen');
    await submit(form, 'Verder', chosen);
    await submit(form, 'Terug');
    expect(her.shows(form)).toContain('"value":"Europe/Lisbon"}');
    await submit(form, 'Annuleren');
    expect(her.shows(form)).toContain('Er is niets veranderd');
    expect(await settingsOf()).toBeUndefined();
  });

  it('are saved once, however often that is pressed', async () => {
    const form = await her.say('instellingen');
    await submit(form, 'Verder', chosen);
    const preview = now(form);
    await Promise.all([1, 2].map(() => world.playground.teams.press(preview, 'Opslaan')));
    await world.playground.teams.press(preview, 'Opslaan');
    // In the language that was saved.
    expect(her.shows(form)).toContain('This form is no longer valid');
    expect(await settingsOf()).toMatchObject({ locale: 'en' });
  });

  it('are not changed by a form that was answered before', async () => {
    const form = await her.say('instellingen');
    await submit(form, 'Verder', chosen);
    await world.playground.teams.submitCard(form, 'Verder', { 'field-locale': 'nl' });
    expect(her.shows(form)).toContain('Dit had je al ingevuld');
    expect(await settingsOf()).toBeUndefined();
  });

  it('are not changed by a form of a day ago', async () => {
    const form = await her.say('instellingen');
    world.clock.travelTo(world.clock.now().add({ hours: 25 }));
    await submit(form, 'Verder', chosen);
    expect(her.shows(form)).toContain('Dit formulier is niet meer geldig');
  });

  it("are not changed by somebody else's form", async () => {
    await world.stored(({ users }) => users.saveMany([userOf(outsider)]));
    const { card } = await her.say('instellingen');
    const copy = world.playground.history.post(outsider, 'coach', { text: '', card });
    await world.playground.teams.submitCard(copy, 'Verder', chosen);
    const shown = world.playground.history.of(outsider).find(({ id }) => id === copy.id);
    expect(JSON.stringify(shown?.card)).toContain("someone else's");
  });
});

describe('a form with every kind of field', () => {
  const filled = {
    'field-note': 'a note',
    'field-colour': 'blue',
    'field-who': 'employee-of-fatima',
    'field-day': '2027-03-10',
    'field-hours': 36,
    'field-sure': true,
  };
  const file = { name: 'list.csv', mimeType: 'text/csv', bytes: Buffer.from('a,b') };
  const drop = (more: Partial<typeof file> = {}) =>
    world.playground.player.dropFile(fatima, { ...file, ...more });
  /** Waits for the file. */
  const filledIn = async (): Promise<KeptMessage> => {
    const form = await her.say('specimen');
    await submit(form, 'Send', filled);
    return form;
  };

  it('offers whom she may see', async () => {
    const form = await her.say('specimen');
    const search = (typed: string) => world.playground.teams.search(form, 'field-who', typed);
    expect(await search('ann')).toEqual([{ title: 'Anna de Vries (Team)', value: 'employee-of-fatima' }]);
    expect(await search('bea')).toEqual([]);
  });

  it('offers nothing for a form that is none, or is not hers', async () => {
    const ask = async (value: object) => {
      const invoke = { type: 'invoke', name: 'application/search', value };
      return (await world.playground.teams.send(fatima, invoke)).body;
    };
    const nothing = { type: 'application/vnd.microsoft.search.searchResponse', value: { results: [] } };
    expect(await ask({ queryText: 'a', dataset: 'people:who:0:flow' })).toEqual(nothing);
    expect(await ask({ queryText: 7 })).toEqual(nothing);
  });

  it('takes a name where a client cannot search', async () => {
    const form = await her.say('specimen');
    await submit(form, 'Send', { ...filled, 'field-who': 'Nobody' });
    expect(her.shows(form)).toContain('Nobody is called that.');
    await submit(form, 'Send', { ...filled, 'field-who': '', 'typed-who': 'anna de vries' });
    expect(her.shows(form)).toContain('A file');
  });

  it('waits for its file in the chat, and says in its card what came of it', async () => {
    const form = await filledIn();
    await drop();
    expect(her.shows(form)).toContain('a,b');
    expect(her.shows(form)).toContain('employee-of-fatima');
    expect(her.seen()).toHaveLength(1);
    expect(world.playground.calls.to('teams', 'download')).toMatchObject([{ hasToken: false }]);
  });

  it('takes the file of a message with words as well', async () => {
    const form = await filledIn();
    await drop();
    expect(her.shows(form)).toContain('a,b');
    await her.say('specimen');
    const dropped = world.playground.history.of(fatima).find(({ attachments }) => attachments)!;
    await submit(her.last(), 'Send', filled);
    await world.playground.teams.send(fatima, {
      type: 'message',
      text: 'help',
      attachments: dropped.attachments,
    });
    expect(her.shows()).toContain('a,b');
  });

  it.each([
    ['of another kind', { name: 'list.exe' }, 'List: Dit soort bestand kan ik niet lezen.'],
    ['that is too large', { bytes: Buffer.alloc(MOST_BYTES + 1, 'x') }, 'It could not be read.'],
  ])('does not take a file %s', async (_what, other, why) => {
    await filledIn();
    await drop(other);
    expect(her.shows()).toContain(why);
    await drop();
    expect(
      her
        .seen()
        .map((message) => her.shows(message))
        .join(''),
    ).toContain('a,b');
  });

  it.each([
    ['fails', { kind: 'html' }],
    ['shows a page', { kind: 'html', status: 200 }],
    ['breaks off', { kind: 'lost-answer' }],
    ['leads elsewhere', { kind: 'redirect' }],
  ] as const)('asks again for a file whose download %s', async (_what, fault) => {
    await filledIn();
    const { elsewhereUrl: to, faults, calls } = world.playground;
    faults.inject('teams', { ...fault, ...(fault.kind === 'redirect' && { to }) } as never, {
      method: 'download',
    });
    await drop();
    expect(her.shows()).toContain('It could not be read.');
    expect(calls.to('elsewhere')).toEqual([]);
  });

  it('fetches no file from another host', async () => {
    await filledIn();
    const download = (downloadUrl: string) => ({
      contentType: 'application/vnd.microsoft.teams.file.download.info',
      name: 'list.csv',
      content: { downloadUrl },
    });
    const attachments = [download(world.playground.elsewhereUrl)];
    await world.playground.teams.send(fatima, { type: 'message', attachments });
    expect(her.shows()).toContain('It could not be read.');
    expect(world.playground.calls.to('elsewhere')).toEqual([]);
  });

  it('opens no file that nobody asked for', async () => {
    await drop();
    expect(her.shows()).toContain('geen bestand nodig');
    expect(world.playground.calls.to('teams', 'download')).toEqual([]);
  });
});
