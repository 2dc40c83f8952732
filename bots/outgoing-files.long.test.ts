import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { translator } from '../core/language/messages.js';
import { MOST_FILE_BYTES } from '../core/messages/outgoing-file.js';
import { readMessage } from '../demo/card-printer.js';
import type { KeptMessage } from '../demo/platforms/chat-history.js';
import type { PlaygroundPerson } from '../demo/platforms/person.js';
import { fileCommand } from './testing/file-command.js';
import { employeeOf, people, userOf } from './testing/people.js';
import { openWorld, type World } from './testing/world.js';

const { fatima, tom } = people;
const content = Buffer.from('name,stage\nAnna,on leave\n');
const t = { teams: translator(fatima.locale), slack: translator(tom.locale) };

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
beforeEach(() => begin(content));
afterAll(() => world.close());

async function begin(file: Buffer, about?: PlaygroundPerson): Promise<void> {
  const named = about ? [employeeOf(about).id] : [];
  world = await world.startOver({ commands: [fileCommand(file, named)] });
}

const seen = (person: PlaygroundPerson): readonly KeptMessage[] =>
  world.playground.history.of(person).filter(({ from }) => from === 'coach');
const last = (person: PlaygroundPerson): KeptMessage => seen(person).at(-1)!;
const waiting = () =>
  world.stored(({ waitingFiles }) => waitingFiles.bySubject({ kind: 'user', userId: userOf(fatima).id }));
const entries = (person: PlaygroundPerson) =>
  world.stored(({ messages }) => messages.bySubject({ kind: 'employee', employeeId: employeeOf(person).id }));
const bytesIn = (chat: 'teams' | 'slack') =>
  world.playground.files[chat].all().map(({ bytes }) => Buffer.from(bytes));
/** Takes back what shows the employee, as the ledger does when someone may no longer see them. */
async function moveAway(person: PlaygroundPerson): Promise<void> {
  await world.stored(async ({ employees, messages }) => {
    await employees.saveMany([{ ...employeeOf(person), managerId: 'somebody-else' }]);
    const standing = await messages.standingWith(userOf(person).id);
    await world.core.ledger.redraw(standing.map(({ id }) => id));
  });
  await world.ring();
}

describe('a file in Slack', () => {
  const ask = () => world.playground.player.say(tom, 'file');

  it('stands below the answer it comes with', async () => {
    await ask();
    expect(seen(tom).map((message) => readMessage(message))[0]).toContain('The answer');
    expect(seen(tom)[1]).toMatchObject({ files: [{ name: 'list.csv', size: content.length }] });
    expect(bytesIn('slack')).toEqual([content]);
    expect(await entries(tom)).toEqual([]);
  });

  it('is known to the ledger where it names someone, and taken back once they may not be seen', async () => {
    await begin(content, tom);
    await ask();
    expect(await entries(tom)).toMatchObject([{ view: 'file', state: 'standing' }]);
    await moveAway(tom);
    expect(bytesIn('slack')).toEqual([]);
    expect(seen(tom)).toHaveLength(1);
    expect(await entries(tom)).toEqual([]);
  });

  it.each([
    ['missing_scope', 'files.getUploadURLExternal', 'files:write'],
    ['file_uploads_disabled', 'files.getUploadURLExternal', 'files:write'],
    ['file_upload_size_restricted', 'files.getUploadURLExternal', 'too large'],
    ['fatal_error', 'files.completeUploadExternal', 'did not arrive'],
    ['channel_not_found', 'files.completeUploadExternal', 'did not arrive'],
  ])(
    'that Slack refuses with %s leaves the answer, and a sentence that says what to do',
    async (code, method, said) => {
      await begin(content, tom);
      world.playground.faults.inject('slack', { kind: 'error', code }, { method });
      await ask();
      expect(seen(tom)).toHaveLength(2);
      expect(readMessage(last(tom)).replaceAll('\n', ' ')).toContain(said);
    },
  );

  it("goes to no host but Slack's own", async () => {
    world.playground.faults.inject(
      'slack',
      { kind: 'redirect', to: world.playground.elsewhereUrl },
      { method: 'upload' },
    );
    await ask();
    expect(world.playground.calls.to('elsewhere')).toEqual([]);
    expect(readMessage(last(tom)).replaceAll('\n', ' ')).toContain('did not arrive');
  });
});

describe('a file in Teams', () => {
  const ask = () => world.playground.player.say(fatima, 'bestand');
  const accept = () => world.playground.teams.acceptFile(last(fatima));
  const attachment = () => JSON.stringify(last(fatima).attachments);

  it('is asked for, put with the files of who agrees, and shown there in place of the question', async () => {
    await ask();
    expect(readMessage(seen(fatima)[0]!)).toContain('The answer');
    expect(attachment()).toContain(t.teams('file.consent'));
    expect(await waiting()).toHaveLength(1);
    await accept();
    expect(bytesIn('teams')).toEqual([content]);
    expect(seen(fatima)).toHaveLength(2);
    expect(attachment()).toContain('teams.card.file.info');
    expect(await waiting()).toEqual([]);
  });

  it('is forgotten by who declines', async () => {
    await ask();
    await world.playground.teams.declineFile(last(fatima));
    expect(readMessage(last(fatima)).replaceAll('\n', ' ')).toContain(t.teams('file.declined'));
    expect(await waiting()).toEqual([]);
    expect(bytesIn('teams')).toEqual([]);
  });

  it('is handed over once, however often someone agrees', async () => {
    await ask();
    const question = last(fatima);
    await Promise.all([1, 2].map(() => world.playground.teams.acceptFile(question)));
    expect(bytesIn('teams').filter(({ length }) => length > 0)).toEqual([content]);
    expect(seen(fatima)).toHaveLength(2);
    expect(attachment()).toContain('teams.card.file.info');
  });

  it('is no longer there after a day', async () => {
    await ask();
    world.clock.travelTo(world.clock.now().add({ hours: 24, seconds: 1 }));
    await accept();
    expect(readMessage(last(fatima)).replaceAll('\n', ' ')).toContain('ik bewaar het een dag');
    expect(bytesIn('teams')).toEqual([Buffer.alloc(0)]);
  });

  it('goes to nobody else, whoever names it', async () => {
    await ask();
    const [file] = await waiting();
    const context = { file: file!.id };
    const value = { type: 'fileUpload', action: 'decline', context };
    await world.stored(({ users }) => users.saveMany([userOf(people.outsider)]));
    await world.playground.teams.send(people.outsider, { type: 'invoke', name: 'fileConsent/invoke', value });
    expect(await waiting()).toHaveLength(1);
  });

  it('is put at no host that keeps no files of Teams', async () => {
    await ask();
    const [file] = await waiting();
    const uploadInfo = {
      name: 'list.csv',
      uploadUrl: world.playground.elsewhereUrl,
      contentUrl: 'https://example-my.sharepoint.com/list.csv',
      uniqueId: '1',
      fileType: 'csv',
    };
    const value = { type: 'fileUpload', action: 'accept', context: { file: file!.id }, uploadInfo };
    const asked = last(fatima);
    await world.playground.teams.send(fatima, {
      type: 'invoke',
      name: 'fileConsent/invoke',
      replyToId: asked.id,
      value,
    });
    expect(world.playground.calls.to('elsewhere')).toEqual([]);
    expect(readMessage(last(fatima)).replaceAll('\n', ' ')).toContain('niet goed aangekomen');
  });

  it.each([
    { kind: 'error', code: 'quotaLimitReached', status: 507 },
    { kind: 'html', status: 200 },
    { kind: 'lost-answer' },
  ] as const)('that OneDrive does not take is told of: %j', async (fault) => {
    await ask();
    world.playground.faults.inject('teams', fault, { method: 'upload' });
    await accept();
    expect(seen(fatima)).toHaveLength(2);
    expect(readMessage(last(fatima)).replaceAll('\n', ' ')).toContain('niet goed aangekomen');
  });

  it('that names someone is in the ledger, waiting and with its reader, and taken back once they may not be seen', async () => {
    await begin(content, fatima);
    await ask();
    expect(await entries(fatima)).toMatchObject([{ view: 'file', state: 'standing' }]);
    await accept();
    expect(await entries(fatima)).toMatchObject([{ view: 'file', state: 'standing' }]);
    await ask();
    expect(await entries(fatima)).toHaveLength(2);
    await moveAway(fatima);
    expect(await waiting()).toEqual([]);
    expect(await entries(fatima)).toEqual([]);
    expect(seen(fatima).every(({ attachments }) => attachments === undefined)).toBe(true);
  });

  it('that names someone is not put anywhere by who may no longer see them', async () => {
    await begin(content, fatima);
    await ask();
    await world.stored(({ employees }) =>
      employees.saveMany([{ ...employeeOf(fatima), managerId: 'somebody-else' }]),
    );
    await accept();
    expect(bytesIn('teams')).toEqual([Buffer.alloc(0)]);
    expect(readMessage(last(fatima)).replaceAll('\n', ' ')).toContain('heb ik niet meer');
  });

  it('that cannot be asked for leaves the answer, and is not kept', async () => {
    const stop = world.playground.history.subscribe(({ from }) => {
      if (from !== 'coach') return;
      stop();
      world.playground.faults.inject('teams', { kind: 'blocked' }, { method: 'send' });
    });
    await ask();
    expect(seen(fatima)).toHaveLength(2);
    expect(readMessage(last(fatima)).replaceAll('\n', ' ')).toContain('niet goed aangekomen');
    expect(await waiting()).toEqual([]);
  });
});

describe('a file that is too large', () => {
  it.each([fatima, tom])('is not sent in $chat, and its reader told so', async (person) => {
    await begin(Buffer.alloc(MOST_FILE_BYTES + 1, 'x'));
    await world.playground.player.say(person, 'file');
    expect(seen(person)).toHaveLength(2);
    expect(readMessage(last(person))).toContain('5 MB');
    expect(await waiting()).toEqual([]);
  });

  it.each([fatima, tom])('by nothing is handed over in $chat', async (person) => {
    const largest = Buffer.alloc(MOST_FILE_BYTES, 'x');
    await begin(largest);
    const handed = () =>
      world.playground.history.next(({ attachments, files }) => Boolean(attachments ?? files));
    const [first] = await Promise.all([handed(), world.playground.player.say(person, 'file')]);
    if (person === fatima) await Promise.all([handed(), world.playground.teams.acceptFile(first)]);
    expect(bytesIn(person.chat)[0]?.equals(largest)).toBe(true);
  });
});
