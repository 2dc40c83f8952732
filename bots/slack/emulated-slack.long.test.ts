import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { App, ExpressReceiver, LogLevel } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import type { ModalView, WebAPIPlatformError } from '@slack/web-api';
import type { KeptFile } from '../../demo/platforms/files.js';
import { playgroundToken } from '../../demo/platforms/slack/token.js';
import type { KeptView } from '../../demo/platforms/slack/views.js';
import { cast, openStage, SIGNING_SECRET, type Stage } from '../../demo/platforms/testing/stage.js';
import { MemoryLog } from '../testing/memory-log.js';
import { boltLogger } from './bolt-logger.js';

const { tom, els } = cast;

/** An app of Slack's own making stands in for the coach: what it understands, Slack could have sent. */
let stage: Stage;
let app: App;
let client: WebClient;
const triggers: string[] = [];
beforeEach(async () => {
  stage = await openStage();
  const clientOptions = {
    slackApiUrl: stage.slackApiUrl,
    retryConfig: { retries: 0 },
    logger: boltLogger(new MemoryLog()),
  };
  const receiver = new ExpressReceiver({ signingSecret: SIGNING_SECRET, logLevel: LogLevel.ERROR });
  const authorize = () =>
    Promise.resolve({ botToken: playgroundToken('T1'), botId: 'BCOACH', botUserId: 'UCOACH' });
  app = new App({ authorize, receiver, clientOptions, logLevel: LogLevel.ERROR });
  stage.app.use(receiver.router);
  app.command('/form', async ({ ack, command }) => {
    triggers.push(command.trigger_id);
    await ack();
  });
  client = new WebClient(playgroundToken('T1'), clientOptions);
});
afterEach(() => stage.close());

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const option = (value: string) => ({ text: plain(value.toUpperCase()), value });
const input = (id: string, element: object) => ({
  type: 'input',
  block_id: id,
  label: plain(id),
  element: { action_id: `${id}-input`, ...element },
});
const modal = (more: object = {}): ModalView => ({
  type: 'modal',
  title: plain('Settings'),
  submit: plain('Save'),
  blocks: [],
  ...more,
});
const named = modal({ callback_id: 'form', blocks: [input('name', { type: 'plain_text_input' })] });

/** Tom does something that may open a view. */
async function trigger(): Promise<string> {
  await stage.slack.command(tom, '/form', '');
  return triggers.at(-1)!;
}

/** The code, and the words, with which Slack refuses a call. */
const refusalOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => 'no refusal',
    (error: unknown) => (error as WebAPIPlatformError).data,
  );

/** Tom has this modal open. */
async function openModal(view: ModalView = named): Promise<void> {
  await client.views.open({ trigger_id: await trigger(), view });
}

describe('a trigger', () => {
  it('opens one view, and only one', async () => {
    const trigger_id = await trigger();
    const { view } = await client.views.open({ trigger_id, view: named });
    expect(stage.views.of(tom)).toMatchObject([{ id: view?.id, hash: view?.hash, state: 'opened' }]);
    expect(view).toMatchObject({ root_view_id: view?.id, previous_view_id: null, team_id: 'T1' });
    const again = await refusalOf(client.views.open({ trigger_id, view: named }));
    expect(again).toMatchObject({ error: 'exchanged_trigger_id' });
  });

  it('opens none after three seconds', async () => {
    const trigger_id = await trigger();
    stage.clock.travelTo(stage.clock.now().add({ milliseconds: 3001 }));
    const late = await refusalOf(client.views.open({ trigger_id, view: named }));
    expect(late).toMatchObject({ error: 'expired_trigger_id' });
    expect(stage.views.of(tom)).toEqual([]);
  });

  it.each([
    ['nobody handed out', 'T1'],
    ['was handed out in another workspace', 'T2'],
  ])('opens none when %s', async (_how, workspace) => {
    const trigger_id = workspace === 'T1' ? '1.2.made-up' : await trigger();
    const call = client.views.open({ token: playgroundToken(workspace), trigger_id, view: named });
    expect(await refusalOf(call)).toMatchObject({ error: 'invalid_trigger_id' });
  });
});

describe('a view', () => {
  const refused = async (view: ModalView): Promise<unknown> =>
    refusalOf(client.views.open({ trigger_id: await trigger(), view }));

  it.each([
    [
      'a title of 25 letters',
      modal({ title: plain('x'.repeat(25)) }),
      'must be less than 25 characters',
      'title/text',
    ],
    [
      '101 blocks',
      modal({ blocks: Array(101).fill({ type: 'divider' }) }),
      'no more than 100 items allowed',
      'blocks',
    ],
    [
      'too much private_metadata',
      modal({ private_metadata: 'x'.repeat(3001) }),
      'must be less than 3001 characters',
      'private_metadata',
    ],
    [
      'inputs and no submit',
      { ...named, submit: undefined },
      'must define `submit` to use an `input` block in modals',
      'blocks/0/input',
    ],
    [
      'a block_id twice',
      modal({ blocks: [...named.blocks, ...named.blocks] }),
      '`block_id` "name" already exists',
      'blocks',
    ],
    ['something nobody knows', modal({ colour: 'red' }), 'invalid additional property: colour', ''],
    [
      'a long option',
      modal({ blocks: [input('a', { type: 'static_select', options: [option('x'.repeat(76))] })] }),
      'must be less than 76 characters',
      'blocks/0/element/options/0/text/text',
    ],
  ])('is not shown with %s', async (_what, view, text, pointer) => {
    const path = ['/view', pointer].filter((part) => part !== '').join('/');
    expect(await refused(view as ModalView)).toMatchObject({
      error: 'invalid_arguments',
      response_metadata: { messages: [`[ERROR] ${text} [json-pointer:${path}]`] },
    });
  });

  it('is changed by who knows how it is now', async () => {
    await openModal();
    const [{ id: view_id, hash }] = stage.views.of(tom) as [KeptView];
    const { view } = await client.views.update({ view_id, hash, view: modal({ title: plain('Done') }) });
    expect(stage.views.of(tom)).toMatchObject([
      { id: view_id, hash: view?.hash, content: { title: { text: 'Done' } } },
    ]);
    expect(await refusalOf(client.views.update({ view_id, hash, view: named }))).toMatchObject({
      error: 'hash_conflict',
    });
    expect(await refusalOf(client.views.update({ view_id: 'V0', view: named }))).toMatchObject({
      error: 'not_found',
    });
  });

  it('keeps what was typed where its inputs stay', async () => {
    await openModal();
    const { id: view_id } = stage.slack.fill(tom, { name: 'Anna' });
    const blocks = [...named.blocks, input('date', { type: 'datepicker', initial_date: '2027-06-01' })];
    const { view } = await client.views.update({ view_id, view: modal({ blocks }) });
    expect(view?.state).toEqual({
      values: {
        name: { 'name-input': { type: 'plain_text_input', value: 'Anna' } },
        date: { 'date-input': { type: 'datepicker', selected_date: '2027-06-01' } },
      },
    });
  });

  it('lies on at most two others', async () => {
    await openModal();
    await client.views.push({ trigger_id: await trigger(), view: named });
    await client.views.push({ trigger_id: await trigger(), view: named });
    expect(stage.views.of(tom).map(({ state }) => state)).toEqual(['opened', 'pushed', 'pushed']);
    const fourth = await refusalOf(client.views.push({ trigger_id: await trigger(), view: named }));
    expect(fourth).toMatchObject({ error: 'push_limit_reached' });
  });

  it('is published as the Home tab, which says so when it is opened', async () => {
    const seen: unknown[] = [];
    app.event('app_home_opened', ({ event }) => {
      seen.push([event.tab, event.view?.type]);
      return Promise.resolve();
    });
    await stage.slack.openHome(tom);
    await client.views.publish({ user_id: tom.id, view: { type: 'home', blocks: [{ type: 'divider' }] } });
    await stage.slack.openHome(tom);
    expect(seen).toEqual([
      ['home', undefined],
      ['home', 'home'],
    ]);
    expect(stage.views.homeOf(tom)).toMatchObject({ state: 'published', content: { type: 'home' } });
  });
});

describe('a form', () => {
  it("tells what stands in every input, in Slack's words", async () => {
    const values: unknown[] = [];
    app.view('form', async ({ ack, view }) => {
      values.push(view.state.values);
      await ack();
    });
    await openModal(
      modal({
        callback_id: 'form',
        blocks: [
          input('text', { type: 'plain_text_input', initial_value: 'before' }),
          input('hours', { type: 'number_input', is_decimal_allowed: false }),
          input('day', { type: 'datepicker' }),
          input('language', { type: 'static_select', options: [option('nl'), option('en')] }),
          input('role', { type: 'radio_buttons', options: [option('a')] }),
          input('days', { type: 'checkboxes', options: [option('mon'), option('tue')] }),
          input('roster', { type: 'file_input' }),
          input('empty', { type: 'plain_text_input' }),
        ],
      }),
    );
    stage.slack.fill(tom, {
      hours: '36',
      day: '2027-06-01',
      language: 'EN',
      days: ['mon', 'tue'],
      roster: [{ name: 'people.csv', mimeType: 'text/csv', bytes: Buffer.from('a,b') }],
    });
    await stage.slack.submit(tom);
    expect(values).toEqual([
      {
        text: { 'text-input': { type: 'plain_text_input', value: 'before' } },
        hours: { 'hours-input': { type: 'number_input', value: '36' } },
        day: { 'day-input': { type: 'datepicker', selected_date: '2027-06-01' } },
        language: { 'language-input': { type: 'static_select', selected_option: option('en') } },
        role: { 'role-input': { type: 'radio_buttons', selected_option: null } },
        days: { 'days-input': { type: 'checkboxes', selected_options: [option('mon'), option('tue')] } },
        roster: {
          'roster-input': {
            type: 'file_input',
            files: [expect.objectContaining({ name: 'people.csv', mimetype: 'text/csv', size: 3 })],
          },
        },
        empty: { 'empty-input': { type: 'plain_text_input', value: null } },
      },
    ]);
    expect(stage.views.of(tom)).toEqual([]);
  });

  it('shows an error at its input, and forgets it at the next try', async () => {
    app.view('form', ({ ack, view }) =>
      view.state.values['name']?.['name-input']?.value === 'Anna'
        ? ack()
        : ack({ response_action: 'errors', errors: { name: 'Who is that?' } }),
    );
    await openModal();
    stage.slack.fill(tom, { name: 'Nobody' });
    await stage.slack.submit(tom);
    expect(stage.views.top(tom)?.errors).toEqual({ name: 'Who is that?' });
    stage.slack.fill(tom, { name: 'Anna' });
    await stage.slack.submit(tom);
    expect(stage.views.of(tom)).toEqual([]);
    expect(stage.views.history().at(-1)).toMatchObject({ state: 'closed', errors: {} });
  });

  it('shows no error where there is no input', async () => {
    app.view('form', ({ ack }) => ack({ response_action: 'errors', errors: { shoe: 'too small' } }));
    await openModal();
    await expect(stage.slack.submit(tom)).rejects.toThrow('no input block "shoe"');
  });

  it.each([
    ['update', ['Next']],
    ['push', ['Settings', 'Next']],
    ['clear', []],
  ] as const)('does on the screen what the answer says: %s', async (response_action, titles) => {
    const view = modal({ title: plain('Next') });
    app.view('form', ({ ack }) =>
      response_action === 'clear' ? ack({ response_action }) : ack({ response_action, view }),
    );
    await openModal();
    await stage.slack.submit(tom);
    expect(stage.views.of(tom).map(({ content }) => 'title' in content && content.title.text)).toEqual(
      titles,
    );
  });

  it('says that it was closed only where that was asked for', async () => {
    const closed: unknown[] = [];
    app.view({ callback_id: 'form', type: 'view_closed' }, async ({ ack, body }) => {
      closed.push([body.view.callback_id, 'is_cleared' in body && body.is_cleared]);
      await ack();
    });
    await openModal();
    await stage.slack.closeView(tom);
    expect(closed).toEqual([]);
    await openModal({ ...named, notify_on_close: true });
    await client.views.push({
      trigger_id: await trigger(),
      view: { ...named, notify_on_close: true, clear_on_close: true },
    });
    await stage.slack.closeView(tom);
    expect(closed).toEqual([['form', true]]);
    expect(stage.views.of(tom)).toEqual([]);
  });

  const search = modal({
    callback_id: 'form',
    blocks: [input('who', { type: 'external_select', min_query_length: 2 })],
  });

  it('offers what the app finds, once enough is typed', async () => {
    const asked: string[] = [];
    app.options('who-input', async ({ ack, payload }) => {
      asked.push(payload.value);
      await ack({ options: [option('anna')] });
    });
    await openModal(search);
    expect(await stage.slack.suggest(tom, 'who', 'a')).toEqual([]);
    expect(await stage.slack.suggest(tom, 'who', 'an')).toEqual([option('anna')]);
    expect(asked).toEqual(['an']);
    expect(stage.slack.fill(tom, { who: 'anna' }).values).toEqual({
      who: { 'who-input': { type: 'external_select', selected_option: option('anna') } },
    });
  });

  it('takes a choice that nobody offered only from a forger', async () => {
    await openModal(search);
    expect(() => stage.slack.fill(tom, { who: 'anna' })).toThrow('no option "anna"');
    expect(stage.slack.fill(tom, { who: option('forged') }).values).toMatchObject({
      who: { 'who-input': { selected_option: option('forged') } },
    });
  });
});

describe('a press', () => {
  const blocks = [
    {
      type: 'actions',
      block_id: 'b',
      elements: [{ type: 'button', action_id: 'go', text: plain('Go'), value: '1' }],
    },
  ];
  const pressed: object[] = [];
  beforeEach(() => {
    pressed.length = 0;
    app.action('go', async ({ ack, body, action }) => {
      pressed.push({ ...body, action });
      await ack();
    });
  });

  it('in a modal brings the view and a trigger to push another', async () => {
    await openModal(modal({ callback_id: 'form', blocks }));
    await stage.slack.press(stage.views.top(tom)!, 'Go');
    expect(pressed).toMatchObject([
      {
        container: { type: 'view', view_id: stage.views.top(tom)!.id },
        view: { callback_id: 'form' },
        action: { action_id: 'go', block_id: 'b', value: '1', type: 'button' },
      },
    ]);
    expect(pressed[0]).not.toHaveProperty('channel');
    const [{ trigger_id }] = pressed as [{ trigger_id: string }];
    await client.views.push({ trigger_id, view: named });
    expect(stage.views.of(tom)).toHaveLength(2);
  });

  it('on the Home tab brings that', async () => {
    await client.views.publish({ user_id: tom.id, view: { type: 'home', blocks } as never });
    await stage.slack.press(stage.views.homeOf(tom)!, 'Go');
    expect(pressed).toMatchObject([{ view: { type: 'home' }, user: { id: 'UTOM' } }]);
  });

  it('on a message can be answered by its response_url, five times', async () => {
    await client.chat.postMessage({ channel: 'DUTOM', text: 'press', blocks: blocks });
    const message = stage.history.of(tom).at(-1)!;
    await stage.slack.press(message, 'Go');
    const [{ response_url }] = pressed as [{ response_url: string }];
    const post = async (body: object) =>
      (
        await fetch(response_url, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(body),
        })
      ).status;
    expect(await post({ replace_original: true, text: 'pressed', blocks: [] })).toBe(200);
    expect(stage.history.of(tom)).toMatchObject([{ id: message.id, text: 'pressed', state: 'edited' }]);
    expect(await Promise.all([1, 2, 3, 4].map(() => post({ text: 'and more' })))).toEqual([
      200, 200, 200, 200,
    ]);
    expect(await post({ text: 'too much' })).toBe(404);
    expect(stage.history.of(tom)).toHaveLength(5);
  });
});

describe('a slash command', () => {
  it('says where it was typed, and is answered there, for one pair of eyes', async () => {
    app.command('/coach', async ({ ack, command, respond }) => {
      await ack(`${command.text} in ${command.channel_id} (${command.channel_name})`);
      await respond({ text: 'all can read this', response_type: 'in_channel' });
    });
    const twice = stage.history.next(() => stage.history.all().length === 2);
    await stage.slack.command(tom, '/coach', 'plan anna', 'CGENERAL');
    await twice;
    const answered = stage.history.all();
    expect(answered).toContainEqual(
      expect.objectContaining({
        text: 'plan anna in CGENERAL (general)',
        conversationId: 'CGENERAL',
        ephemeral: true,
      }),
    );
    expect(answered).toContainEqual(
      expect.objectContaining({ text: 'all can read this', conversationId: 'CGENERAL', ephemeral: false }),
    );
  });
});

describe('a message for one pair of eyes', () => {
  it('is seen, and is out of reach', async () => {
    const { message_ts: ts } = await client.chat.postEphemeral({
      channel: 'DUTOM',
      user: tom.id,
      text: 'psst',
    });
    expect(stage.history.of(tom)).toMatchObject([{ text: 'psst', ephemeral: true }]);
    expect(await refusalOf(client.chat.delete({ channel: 'DUTOM', ts: ts! }))).toMatchObject({
      error: 'message_not_found',
    });
    expect((await client.conversations.history({ channel: 'DUTOM' })).messages).toEqual([]);
  });
});

describe('a file', () => {
  const bytes = Buffer.from('name,email');
  const roster = { name: 'people of 2027.csv', mimeType: 'text/csv', bytes };

  it('comes as a message, and is read by who brings the token of its workspace', async () => {
    const urls: string[] = [];
    app.event('message', ({ event }) => {
      if (event.subtype === 'file_share') urls.push(event.files?.[0]?.url_private_download ?? '');
      return Promise.resolve();
    });
    await stage.slack.dropFile(tom, roster);
    expect(stage.history.of(tom)).toMatchObject([{ from: 'person', files: [{ name: roster.name }] }]);
    const read = async (headers: Record<string, string>): Promise<unknown> => {
      const response = await fetch(urls[0]!, { headers });
      return [response.status, response.headers.get('content-type'), await response.text()];
    };
    const csv = [200, expect.stringContaining('text/csv'), 'name,email'];
    const signIn = [200, expect.stringContaining('text/html'), expect.stringContaining('Sign in')];
    expect(await read({ authorization: `Bearer ${playgroundToken('T1')}` })).toEqual(csv);
    expect(await read({ authorization: `Bearer ${playgroundToken('T2')}` })).toEqual(signIn);
    expect(await read({})).toEqual(signIn);
    expect(stage.calls.to('slack', 'download').map(({ hasToken }) => hasToken)).toEqual([true, true, false]);
  });

  it('is told about to its own workspace alone', async () => {
    await stage.slack.dropFile(els, roster);
    const [{ id: file }] = stage.files.slack.all() as [KeptFile];
    expect(await refusalOf(client.files.info({ file }))).toMatchObject({ error: 'file_not_found' });
    const info = await client.files.info({ token: playgroundToken('T2'), file });
    expect(info.file).toMatchObject({ id: file, name: roster.name, filetype: 'csv', size: 10 });
  });

  it('is shared in a channel by the client of Slack', async () => {
    await client.filesUploadV2({
      channel_id: 'DUTOM',
      file: bytes,
      filename: 'plan.csv',
      initial_comment: 'The plan',
    });
    expect(stage.history.of(tom)).toMatchObject([
      { from: 'coach', text: 'The plan', files: [{ name: 'plan.csv', size: 10 }] },
    ]);
    expect(Buffer.from(stage.files.slack.all()[0]!.bytes)).toEqual(bytes);
  });

  it('is deleted by who brought it, and its message with it', async () => {
    const upload = { channel_id: 'DUTOM', file: bytes, filename: 'plan.csv' };
    await client.filesUploadV2(upload);
    await stage.slack.dropFile(tom, roster);
    const [own, toms] = stage.files.slack.all() as [KeptFile, KeptFile];
    expect(await refusalOf(client.files.delete({ file: toms.id }))).toMatchObject({
      error: 'cant_delete_file',
    });
    expect(await client.files.delete({ file: own.id })).toMatchObject({ ok: true });
    expect(stage.history.of(tom)).toMatchObject([{ from: 'person' }]);
    expect(await refusalOf(client.files.delete({ file: own.id }))).toMatchObject({ error: 'file_not_found' });
  });

  it('is not shared before its bytes have come', async () => {
    const { file_id } = await client.files.getUploadURLExternal({ filename: 'plan.csv', length: 10 });
    const early = client.files.completeUploadExternal({ files: [{ id: file_id! }], channel_id: 'DUTOM' });
    expect(await refusalOf(early)).toMatchObject({ error: 'file_not_found' });
    expect(stage.history.all()).toEqual([]);
  });
});

describe('a fault', () => {
  it('hits the method it waits for, as often as it is told', async () => {
    stage.faults.inject(
      'slack',
      { kind: 'error', code: 'fatal_error' },
      { method: 'chat.postMessage', times: 2 },
    );
    const post = () => client.chat.postMessage({ channel: 'DUTOM', text: 'hello' });
    expect(await client.auth.test()).toMatchObject({ ok: true });
    expect(await refusalOf(post())).toMatchObject({ error: 'fatal_error' });
    expect(await refusalOf(post())).toMatchObject({ error: 'fatal_error' });
    expect(await post()).toMatchObject({ ok: true });
    expect(stage.history.of(tom)).toHaveLength(1);
  });

  it('lets no message be deleted, and leaves other calls alone', async () => {
    const { ts } = await client.chat.postMessage({ channel: 'DUTOM', text: 'hello' });
    stage.faults.inject('slack', { kind: 'cannot-delete' });
    await client.chat.update({ channel: 'DUTOM', ts: ts!, text: 'changed' });
    const deleted = await refusalOf(client.chat.delete({ channel: 'DUTOM', ts: ts! }));
    expect(deleted).toMatchObject({ error: 'cant_delete_message' });
    expect(stage.history.of(tom)).toMatchObject([{ text: 'changed' }]);
  });

  it.each([
    [
      'a throttle that says no time',
      { kind: 'throttled' } as const,
      { message: expect.stringContaining('Retry header') },
    ],
    ['a page with status 502', { kind: 'html' } as const, { statusCode: 502 }],
    [
      'a page with status 200',
      { kind: 'html', status: 200 } as const,
      { data: { error: expect.stringContaining('<html>') } },
    ],
    [
      'a redirect',
      { kind: 'redirect', to: 'http://localhost:1/' } as const,
      { code: 'slack_webapi_request_error' },
    ],
  ])('is, to the client of Slack, %s', async (_what, fault, error) => {
    stage.faults.inject('slack', fault);
    await expect(client.auth.test()).rejects.toMatchObject(error);
  });
});
