import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { translator } from '../../core/language/messages.js';
import type { KeptFile } from '../../demo/platforms/files.js';
import type { KeptMessage } from '../../demo/platforms/chat-history.js';
import { MOST_BYTES } from '../fetch-file.js';
import { employeeOf, people } from '../testing/people.js';
import { fieldIn, modalText, openForm } from '../testing/slack-modals.js';
import { messageEvent, postSigned } from '../testing/slack-requests.js';
import { openWorld, type World } from '../testing/world.js';

const { tom } = people;
const t = translator(tom.locale);
const employee = employeeOf(tom);
const list = { name: 'list.csv', mimeType: 'text/csv', bytes: Buffer.from('name,email') };
const unread = 'It could not be read.';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const last = (): KeptMessage => world.playground.history.of(tom).at(-1)!;
const search = (typed: string) => world.playground.slack.suggest(tom, fieldIn(world, tom, 'who'), typed);
const submit = () => world.playground.slack.submit(tom);

/** Tom opens the form with every kind of field, and fills it. */
async function fillSpecimen(who?: { text: { type: string; text: string }; value: string }): Promise<void> {
  await openForm(world, tom, 'specimen');
  const [found] = await search('anna');
  const values = {
    note: 'hello',
    colour: 'blue',
    who: who ?? found!,
    day: '2027-06-01',
    hours: '36',
    sure: ['true'],
  };
  const named = Object.entries(values).map(([field, value]) => [fieldIn(world, tom, field), value] as const);
  world.playground.slack.fill(tom, Object.fromEntries(named));
  await submit();
}

describe('a field that is searched', () => {
  it('offers whom the one who types may see, and nobody else', async () => {
    await world.stored(({ employees }) =>
      employees.saveMany([{ ...employeeOf(people.fatima), name: 'Anna of Fatima' }]),
    );
    await openForm(world, tom, 'specimen');
    expect((await search('anna')).map(({ value }) => value)).toEqual([employee.id]);
    expect(await search('zoe')).toEqual([]);
  });

  it('takes nobody who was not offered', async () => {
    await fillSpecimen({ text: { type: 'plain_text', text: 'Anna' }, value: employeeOf(people.fatima).id });
    expect(modalText(world, tom)).toContain('Nobody is called that.');
  });
});

describe('a file in a form', () => {
  it('is read under the token of its workspace, with everything else that was filled in', async () => {
    await fillSpecimen();
    world.playground.slack.fill(tom, { [fieldIn(world, tom, 'list')]: [list] });
    await submit();
    expect(world.playground.views.of(tom)).toEqual([]);
    const outcome = JSON.stringify(last().blocks);
    for (const said of ['hello', 'blue', employee.id, '2027-06-01', '36', 'name,email'])
      expect(outcome).toContain(said);
    expect(world.playground.calls.to('slack', 'download').map(({ hasToken }) => hasToken)).toEqual([true]);
  });

  it('of another kind is not read at all', async () => {
    await fillSpecimen();
    world.playground.slack.fill(tom, { [fieldIn(world, tom, 'list')]: [{ ...list, name: 'list.exe' }] });
    await submit();
    expect(modalText(world, tom)).toContain(t('form.error.file-kind'));
    expect(world.playground.calls.to('slack', 'download')).toEqual([]);
  });

  it.each([
    ['answered by a proxy', { kind: 'html' }],
    ['a sign-in page', { kind: 'html', status: 200 }],
    ['throttled', { kind: 'throttled' }],
    ['cut off', { kind: 'lost-answer' }],
  ] as const)('that is %s is asked for again', async (_how, fault) => {
    await fillSpecimen();
    world.playground.slack.fill(tom, { [fieldIn(world, tom, 'list')]: [list] });
    world.playground.faults.inject('slack', fault, { method: 'download' });
    await submit();
    expect(modalText(world, tom)).toContain(unread);

    world.playground.slack.fill(tom, { [fieldIn(world, tom, 'list')]: [list] });
    await submit();
    expect(JSON.stringify(last())).toContain('name,email');
  });

  it('takes its token to no other host, whoever sends it there', async () => {
    await fillSpecimen();
    world.playground.slack.fill(tom, { [fieldIn(world, tom, 'list')]: [list] });
    const elsewhere = { kind: 'redirect', to: world.playground.elsewhereUrl } as const;
    world.playground.faults.inject('slack', elsewhere, { method: 'download' });
    await submit();
    expect(modalText(world, tom)).toContain(unread);
    expect(world.playground.calls.to('elsewhere')).toEqual([]);
  });
});

describe('a file in the chat', () => {
  const drop = (file: object) =>
    postSigned(world, messageEvent(world, 'Ev1', { subtype: 'file_share', text: '', files: [file] }));

  it('answers the form that asked for one', async () => {
    await fillSpecimen();
    await world.playground.player.dropFile(tom, list);
    expect(JSON.stringify(world.playground.history.of(tom))).toContain('name,email');
  });

  it('is asked to be taken away by who dropped it, with where it lies', async () => {
    await fillSpecimen();
    await world.playground.player.dropFile(tom, list);
    const [{ id }] = world.playground.files.slack.all() as [KeptFile];
    const shown = JSON.stringify(world.playground.history.of(tom));
    expect(shown).toContain(t('upload.take-away'));
    expect(shown).toContain(`<https://t1.slack.com/files/UTOM/${id}/list.csv|${t('upload.place')}>`);
  });

  it('is shown at no address but one of Slack', async () => {
    await fillSpecimen();
    world.playground.files.slack.add('F1', { workspaceId: 'T1', ownerId: tom.id }, list);
    const place = { permalink: 'https://evil.example/list.csv', url_private_download: null };
    await drop({ id: 'F1', name: 'list.csv', ...place });
    expect(JSON.stringify(world.playground.history.of(tom))).not.toContain('evil.example');
  });

  it('that nobody asked for is not fetched', async () => {
    await world.playground.player.dropFile(tom, list);
    expect(last().from).toBe('coach');
    expect(world.playground.calls.to('slack', 'download')).toEqual([]);
  });

  it('of which Slack tells only the id is asked for by it', async () => {
    await fillSpecimen();
    world.playground.files.slack.add('F1', { workspaceId: 'T1', ownerId: tom.id }, list);
    await drop({ id: 'F1', file_access: 'check_file_info' });
    expect(JSON.stringify(world.playground.history.of(tom))).toContain('name,email');
  });

  it('that lies elsewhere is not fetched', async () => {
    await fillSpecimen();
    await drop({ id: 'F1', name: 'list.csv', size: 10, url_private_download: world.playground.elsewhereUrl });
    expect(last().from).toBe('coach');
    expect(world.playground.calls.to('elsewhere')).toEqual([]);
  });

  it('that is too large is not read to its end', async () => {
    await fillSpecimen();
    await world.playground.player.dropFile(tom, { ...list, bytes: Buffer.alloc(MOST_BYTES + 1, 'x') });
    expect(JSON.stringify(world.playground.history.of(tom))).not.toContain('xxx');
    expect(JSON.stringify(last())).toContain(t('form.open'));
  });
});
