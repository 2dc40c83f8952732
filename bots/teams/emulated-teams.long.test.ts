import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Application } from '@microsoft/teams-ai';
import { ActivityTypes, CardFactory, MessageFactory, TeamsInfo } from 'botbuilder';
import type { FileUploadInfo, TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { KeptMessage } from '../../demo/platforms/chat-history.js';
import { cast, openStage, type Stage } from '../../demo/platforms/testing/stage.js';
import { createInboundLimits } from '../../http/inbound-limits.js';
import { MemoryLog } from '../testing/memory-log.js';
import { TeamsAdapter } from './adapter.js';
import { messagesEndpoint } from './endpoint.js';
import { authenticationOf } from './teams-app.js';

const { fatima } = cast;

/** An application of Microsoft's own making stands in for the coach: what it understands, Teams could have sent. */
let stage: Stage;
let app: Application;
let adapter: TeamsAdapter;
beforeEach(async () => {
  stage = await openStage();
  adapter = new TeamsAdapter(authenticationOf('anonymous'), '');
  app = new Application({ startTypingTimer: false });
  const log = new MemoryLog();
  const inbound = createInboundLimits(stage.clock, log);
  const needs = { adapter, inbound, log, connectorUrl: stage.serviceUrl };
  stage.app.use(messagesEndpoint(needs, (context) => app.run(context)));
});
afterEach(() => stage.close());

/** Does something with the Bot Connector, as who speaks first. */
const speak = (work: (context: TurnContext) => Promise<unknown>): Promise<void> =>
  adapter.continue(
    {
      chat: 'teams',
      userId: 'user-1',
      workspaceId: 'entra-1',
      conversationId: 'a:fatima',
      serviceUrl: stage.serviceUrl,
      botId: '28:coach',
    },
    async (context) => {
      await work(context);
    },
  );

/** Stands in Fatima's chat. */
async function posted(...attachments: ReturnType<typeof CardFactory.adaptiveCard>[]): Promise<KeptMessage> {
  await speak((context) => context.sendActivity(MessageFactory.list(attachments, 'hello')));
  return stage.history.of(fatima).at(-1)!;
}

const form = CardFactory.adaptiveCard({
  type: 'AdaptiveCard',
  body: [
    { type: 'Input.Text', id: 'name', value: 'Anna' },
    { type: 'Input.Text', id: 'remark' },
    { type: 'Input.Toggle', id: 'agreed', title: 'Agreed' },
    { type: 'Input.ChoiceSet', id: 'days', isMultiSelect: true, choices: [] },
    {
      type: 'Input.ChoiceSet',
      id: 'who',
      style: 'filtered',
      choices: [],
      'choices.data': { type: 'Data.Query', dataset: 'people' },
    },
    {
      type: 'Input.ChoiceSet',
      id: 'team',
      choices: [],
      'choices.data': { type: 'Data.Query', dataset: 'teams', associatedInputs: 'auto' },
    },
  ],
  actions: [
    { type: 'Action.Execute', title: 'Save', verb: 'save', data: { flow: '1' } },
    { type: 'Action.Execute', title: 'Cancel', verb: 'save', data: { flow: '1' }, associatedInputs: 'none' },
    { type: 'Action.Submit', title: 'Old', data: { flow: '2' } },
  ],
});

describe('the inputs of a card', () => {
  const saved: unknown[] = [];
  beforeEach(() => {
    saved.length = 0;
    app.adaptiveCards.actionExecute('save', (_context, _state, data: unknown) => {
      saved.push(data);
      return Promise.resolve({
        type: 'AdaptiveCard',
        version: '1.5',
        body: [{ type: 'TextBlock', text: 'next' }],
      });
    });
  });

  it('come beside the data of the button, as text, and what is empty does not', async () => {
    await stage.teams.submitCard(await posted(form), 'Save', { agreed: true, days: ['mon', 'tue'] });
    expect(saved).toEqual([{ flow: '1', name: 'Anna', agreed: 'true', days: 'mon,tue' }]);
  });

  it('come as the card has them where nobody touched them', async () => {
    await stage.teams.press(await posted(form), 'Save');
    expect(saved).toEqual([{ flow: '1', name: 'Anna', agreed: 'false' }]);
  });

  it('do not come with a button that wants none', async () => {
    await stage.teams.submitCard(await posted(form), 'Cancel', { name: 'Bea' });
    expect(saved).toEqual([{ flow: '1' }]);
  });

  it('are those of the card', async () => {
    const card = await posted(form);
    await expect(stage.teams.submitCard(card, 'Save', { shoe: '43' })).rejects.toThrow('no input "shoe"');
    await expect(stage.teams.press(card, 'Send')).rejects.toThrow('no button "Send"');
  });

  it('give way to the card that is answered', async () => {
    const card = await posted(form);
    await stage.teams.press(card, 'Save');
    expect(stage.history.of(fatima)).toMatchObject([
      { id: card.id, state: 'edited', card: { body: [{ text: 'next' }] } },
    ]);
  });

  it('come as a message without a word from a button of the old kind', async () => {
    const heard: unknown[] = [];
    app.activity(ActivityTypes.Message, ({ activity: { text, value, replyToId } }) => {
      heard.push({ text, value: value as unknown, replyToId });
      return Promise.resolve();
    });
    const card = await posted(form);
    await stage.teams.press(card, 'Old');
    expect(heard).toEqual([{ value: { flow: '2', name: 'Anna', agreed: 'false' }, replyToId: card.id }]);
  });
});

describe('a search in a card', () => {
  it('asks for fifteen choices, and reads what is found', async () => {
    const asked: unknown[] = [];
    app.adaptiveCards.search('people', (context, _state, query) => {
      asked.push(query, context.activity.value);
      return Promise.resolve([{ title: 'Anna de Vries', value: 'employee-1' }]);
    });
    expect(await stage.teams.search(await posted(form), 'who', 'ann')).toEqual([
      { title: 'Anna de Vries', value: 'employee-1' },
    ]);
    const value = { queryText: 'ann', queryOptions: { skip: 0, top: 15 }, dataset: 'people' };
    expect(asked).toEqual([
      { count: 15, skip: 0, parameters: { queryText: 'ann', dataset: 'people' } },
      value,
    ]);
  });

  it('brings what else is on the card where the card says so', async () => {
    const asked: unknown[] = [];
    app.adaptiveCards.search('teams', (context) => {
      asked.push((context.activity.value as { data: unknown }).data);
      return Promise.resolve([]);
    });
    await stage.teams.search(await posted(form), 'team', 'a', { remark: 'soon' });
    expect(asked).toEqual([{ name: 'Anna', remark: 'soon', agreed: 'false' }]);
  });
});

describe('a file in Teams', () => {
  const bytes = Buffer.from('name,email');

  it('comes with a link that needs no token', async () => {
    const heard: unknown[] = [];
    app.activity(ActivityTypes.Message, ({ activity: { text, attachments } }) => {
      heard.push(text, attachments?.[0]);
      return Promise.resolve();
    });
    await stage.teams.dropFile(fatima, { name: 'people.csv', mimeType: 'text/csv', bytes });
    expect(heard).toEqual([
      undefined,
      {
        contentType: 'application/vnd.microsoft.teams.file.download.info',
        contentUrl: expect.stringContaining('sharepoint.com'),
        name: 'people.csv',
        content: expect.objectContaining({ fileType: 'csv' }),
      },
    ]);
    const { content } = heard[1] as { content: { downloadUrl: string } };
    expect(await (await fetch(content.downloadUrl)).text()).toBe('name,email');
    expect((await fetch(content.downloadUrl.replace(/.$/, 'x'))).status).toBe(401);
  });

  const consent = {
    contentType: 'application/vnd.microsoft.teams.card.file.consent',
    name: 'plan.csv',
    content: {
      description: 'The plan',
      sizeInBytes: 10,
      acceptContext: { id: 1 },
      declineContext: { id: 2 },
    },
  };

  /** Fatima accepts; resolves to where the file goes. */
  async function accepted(): Promise<Required<FileUploadInfo>> {
    const infos: unknown[] = [];
    app.fileConsentAccept((_context, _state, { context, uploadInfo }) => {
      expect(context).toEqual({ id: 1 });
      infos.push(uploadInfo);
      return Promise.resolve();
    });
    await stage.teams.acceptFile(await posted(consent));
    return infos[0] as Required<FileUploadInfo>;
  }

  const put = (url: string, body: string, headers: Record<string, string>) =>
    fetch(url, { method: 'PUT', headers, body });

  it('is taken in parts, once it is accepted', async () => {
    const { uploadUrl, uniqueId, name } = await accepted();
    expect(name).toBe('plan.csv');
    const first = await put(uploadUrl, 'name,', { 'Content-Range': 'bytes 0-4/10' });
    expect([first.status, await first.json()]).toEqual([202, { nextExpectedRanges: ['5-'] }]);
    expect((await put(uploadUrl, 'name,', { 'Content-Range': 'bytes 0-4/10' })).status).toBe(416);
    expect((await put(uploadUrl, 'email', { 'Content-Range': 'bytes 5-9/10' })).status).toBe(201);
    expect(Buffer.from(stage.files.teams.get(uniqueId)!.bytes)).toEqual(bytes);
    expect((await put(uploadUrl, 'x', { 'Content-Range': 'bytes 10-10/11' })).status).toBe(404);
  });

  it('is not taken from who brings a token, or says no range', async () => {
    const { uploadUrl } = await accepted();
    const range = { 'Content-Range': 'bytes 0-4/5' };
    expect((await put(uploadUrl, 'name,', { ...range, Authorization: 'Bearer x' })).status).toBe(401);
    expect((await put(uploadUrl, 'name,', {})).status).toBe(400);
  });

  it.each([
    ['a name', { ...consent, name: undefined }],
    ['a size', { ...consent, content: { ...consent.content, sizeInBytes: undefined } }],
    ['a description', { ...consent, content: { ...consent.content, description: '' } }],
  ])('is not asked for without %s', async (_what, attachment) => {
    await expect(posted(attachment as typeof consent)).rejects.toThrow();
    expect(stage.history.all().filter(({ from }) => from === 'coach')).toEqual([]);
  });

  it('goes nowhere when it is declined', async () => {
    const declined: unknown[] = [];
    app.fileConsentDecline((_context, _state, response) => {
      declined.push(response);
      return Promise.resolve();
    });
    await stage.teams.declineFile(await posted(consent));
    expect(declined).toEqual([{ type: 'fileUpload', action: 'decline', context: { id: 2 } }]);
    expect(stage.files.teams.all()).toEqual([]);
  });
});

describe('the Bot Connector', () => {
  const open = async (id: string): Promise<unknown> => {
    const opened: unknown[] = [];
    const parameters = { isGroup: false, members: [{ id, name: '' }], tenantId: 'entra-1' };
    await adapter.createConversationAsync(
      '',
      'msteams',
      stage.serviceUrl,
      '',
      { ...parameters, bot: { id: '28:coach', name: '' }, activity: undefined as never, channelData: {} },
      (context) => {
        opened.push(context.activity.conversation.id);
        return Promise.resolve();
      },
    );
    return opened[0];
  };

  it.each(['fatima', '29:fatima'])('opens a conversation with who has the app: %s', async (id) => {
    await expect(open(id)).rejects.toMatchObject({ statusCode: 403, code: 'ForbiddenOperationException' });
    await stage.teams.install(fatima);
    expect(await open(id)).toBe('a:fatima');
    await stage.teams.uninstall(fatima);
    await expect(open(id)).rejects.toMatchObject({ statusCode: 403 });
    await expect(open('nobody')).rejects.toMatchObject({ statusCode: 400 });
  });

  it('knows who is in a conversation', async () => {
    const member = expect.objectContaining({ id: '29:fatima', email: 'fatima@example.com' });
    await speak(async (context) => {
      expect((await TeamsInfo.getPagedMembers(context)).members).toEqual([member]);
      expect(await TeamsInfo.getMember(context, 'fatima')).toEqual(member);
      await expect(TeamsInfo.getMember(context, 'tom')).rejects.toMatchObject({ statusCode: 404 });
    });
    const all = await fetch(`${stage.serviceUrl}/v3/conversations/a:fatima/members`);
    expect(await all.json()).toEqual([member]);
  });

  it.each([
    [{ kind: 'cannot-delete' } as const, 405],
    [{ kind: 'error', code: 'DeleteActivityAPINotImplemented', status: 501 } as const, 501],
  ])('deletes nothing on demand: %j', async (fault, statusCode) => {
    const { id } = await posted(form);
    stage.faults.inject('teams', fault, { method: 'delete' });
    await speak((context) => context.updateActivity({ id, type: 'message', text: 'changed' }));
    await expect(speak((context) => context.deleteActivity(id))).rejects.toMatchObject({ statusCode });
    expect(stage.history.of(fatima)).toMatchObject([{ text: 'changed', card: undefined }]);
    await speak((context) => context.deleteActivity(id));
    expect(stage.history.of(fatima)).toEqual([]);
  });
});

describe('any activity', () => {
  it('can be sent, and its answer read, whatever it is', async () => {
    const heard: unknown[] = [];
    app.turn('beforeTurn', ({ activity }) => {
      heard.push(z.object({ type: z.string(), name: z.string().optional() }).parse(activity));
      return Promise.resolve(true);
    });
    expect(await stage.teams.send(fatima, { type: 'message' })).toEqual({
      status: 200,
      body: expect.anything(),
    });
    expect(await stage.teams.send(fatima, { type: 'invoke', name: 'nobody/knows', value: {} })).toMatchObject(
      { status: 501 },
    );
    expect(heard).toEqual([{ type: 'message' }, { type: 'invoke', name: 'nobody/knows' }]);
  });
});
