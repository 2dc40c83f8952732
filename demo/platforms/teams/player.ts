import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { KeptMessage } from '../chat-history.js';
import { extensionOf, type DroppedFile, type KeptFile } from '../files.js';
import { conversationIdOf, type PlaygroundPerson } from '../person.js';
import { noSuchButton, type Player } from '../player.js';
import { actionOf, dataOf, searchIn, type CardInputs } from './card-inputs.js';
import { downloadUrlOf, uploadUrlOf } from './one-drive.js';
import { teamsIdOf, type TeamsPlatform } from './platform.js';

const BOT = { id: '28:coach', name: 'Pro Parents Coach' };
/** The ids of the playground's groups, in the form Teams gives them. */
const GROUPS = { groupChat: '19:group@thread.v2', channel: '19:channel@thread.tacv2' } as const;
type GroupType = keyof typeof GROUPS;

const LOCALE_TAGS = { nl: 'nl-NL', en: 'en-GB' } as const;

const cardAnswerSchema = z.object({
  type: z.literal('application/vnd.microsoft.card.adaptive'),
  value: z.unknown(),
});
const refreshableSchema = z.object({
  refresh: z.object({
    action: z.object({ type: z.literal('Action.Execute'), verb: z.string(), data: z.unknown() }),
    userIds: z.array(z.string()).max(60),
  }),
});
const searchAnswerSchema = z.object({
  type: z.literal('application/vnd.microsoft.search.searchResponse'),
  value: z.object({ results: z.array(z.object({ title: z.string(), value: z.string() })).max(15) }),
});
const consentSchema = z.looseObject({
  contentType: z.literal('application/vnd.microsoft.teams.card.file.consent'),
  name: z.string(),
  content: z.looseObject({ acceptContext: z.unknown(), declineContext: z.unknown() }),
});

/** What the coach answered to an activity. */
export interface CoachAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** A choice that a search offers. */
export interface Choice {
  readonly title: string;
  readonly value: string;
}

/**
 * People in Teams: sends the coach what Teams would send, and shows what Teams would show. The checks of Teams' own app
 * (`isRequired`, `regex`) are left out, so that the coach's are tested.
 */
export class TeamsPlayer implements Player {
  constructor(
    private readonly teams: TeamsPlatform,
    /** Where the coach takes activities, e.g. `http://127.0.0.1:3978/api/messages`. */
    private readonly messagesUrl: string,
  ) {}

  async install(person: PlaygroundPerson): Promise<void> {
    this.teams.installedFor.add(person.id);
    await this.deliver(person, { type: 'conversationUpdate', membersAdded: [BOT] });
    await this.deliver(person, { type: 'installationUpdate', action: 'add' });
  }

  async uninstall(person: PlaygroundPerson): Promise<void> {
    this.teams.installedFor.delete(person.id);
    await this.deliver(person, { type: 'installationUpdate', action: 'remove' });
  }

  async say(person: PlaygroundPerson, text: string): Promise<void> {
    const { id } = this.teams.history.post(person, 'person', { text });
    await this.deliver(person, { type: 'message', id, text, textFormat: 'plain' });
  }

  /** Calls the coach by its name in a group or a channel. */
  async mention(person: PlaygroundPerson, text: string, conversationType: GroupType): Promise<void> {
    const conversationId = GROUPS[conversationType];
    this.teams.groups.set(conversationId, person);
    const name = `<at>${BOT.name}</at>`;
    const typed = `${name} ${text}`;
    const { id } = this.teams.history.post(person, 'person', { text: typed }, { conversationId });
    const conversation = {
      id: conversationId,
      conversationType,
      isGroup: true,
      tenantId: person.workspaceId,
    };
    const entities = [{ type: 'mention', text: name, mentioned: BOT }, clientOf(person)];
    await this.deliver(person, { type: 'message', id, text: typed, entities, conversation });
  }

  async dropFile(person: PlaygroundPerson, file: DroppedFile): Promise<void> {
    const kept = this.keep(person, file);
    const attachment = {
      contentType: 'application/vnd.microsoft.teams.file.download.info',
      contentUrl: contentUrlOf(person, kept),
      name: kept.name,
      content: { downloadUrl: downloadUrlOf(this.teams, kept), ...itemOf(kept) },
    };
    const { id } = this.teams.history.post(person, 'person', { text: '', attachments: [attachment] });
    await this.deliver(person, { type: 'message', id, attachments: [attachment] });
  }

  press(message: KeptMessage, button: string): Promise<void> {
    return this.submitCard(message, button, {});
  }

  /** Fills inputs of a card and presses a button. The card that the coach answers with takes the place of this one. */
  async submitCard(message: KeptMessage, button: string, inputs: CardInputs): Promise<void> {
    const person = this.personAt(message);
    const action = actionOf(message.card, button);
    if (action === undefined) throw noSuchButton(button);
    const { type, id, verb } = action;
    const data = dataOf(message.card, action, inputs);
    if (type === 'Action.Submit') {
      await this.deliver(person, { type: 'message', replyToId: message.id, value: data });
      return;
    }
    const value = { action: { type, id, verb, data }, trigger: 'manual' };
    const answer = await this.invoke(person, 'adaptiveCard/action', value, message);
    const card = cardAnswerSchema.safeParse(answer);
    if (card.success) this.teams.history.edit(message, { text: message.text, card: card.data.value });
  }

  /** Looks at a card that asks to be asked for anew: nobody else sees the one that the coach answers with. */
  async look(message: KeptMessage): Promise<void> {
    const { refresh } = refreshableSchema.parse(message.card);
    const person = this.personAt(message);
    if (!refresh.userIds.includes(teamsIdOf(person))) throw new Error('This card is asked for by others');
    const value = { action: { ...refresh.action, id: '' }, trigger: 'automatic' };
    const answer = await this.invoke(person, 'adaptiveCard/action', value, message);
    const card = cardAnswerSchema.safeParse(answer);
    if (card.success) this.teams.history.edit(message, { text: message.text, card: card.data.value });
  }

  /** Types into an input of a card that searches, with what else was typed on the card; reads the choices it offers. */
  async search(
    message: KeptMessage,
    inputId: string,
    typed: string,
    inputs: CardInputs = {},
  ): Promise<readonly Choice[]> {
    const value = searchIn(message.card, inputId, typed, inputs);
    const answer = await this.invoke(this.personAt(message), 'application/search', value, message);
    return searchAnswerSchema.parse(answer).value.results;
  }

  /** Lets the coach put the file it asks consent for with the person's files. */
  async acceptFile(message: KeptMessage): Promise<void> {
    const person = this.personAt(message);
    const { name, content } = consentIn(message);
    const file = this.keep(person, { name, mimeType: 'application/octet-stream', bytes: new Uint8Array() });
    this.teams.uploads.add(file.id);
    await this.answerConsent(message, {
      action: 'accept',
      context: content.acceptContext,
      uploadInfo: {
        contentUrl: contentUrlOf(person, file),
        name,
        uploadUrl: uploadUrlOf(this.teams, file),
        ...itemOf(file),
      },
    });
  }

  async declineFile(message: KeptMessage): Promise<void> {
    const { content } = consentIn(message);
    await this.answerConsent(message, { action: 'decline', context: content.declineContext });
  }

  /** Sends any activity, such as an invoke that nobody knows or a message without a word. */
  async send(person: PlaygroundPerson, activity: object): Promise<CoachAnswer> {
    const response = await fetch(this.messagesUrl, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...this.envelope(person), ...activity }),
    });
    const body = await response.text();
    return { status: response.status, body: jsonOr(body) };
  }

  private async deliver(person: PlaygroundPerson, activity: object): Promise<unknown> {
    const { status, body } = await this.send(person, activity);
    if (status >= 300) throw new Error(`The coach answered ${status} to an activity`);
    return body;
  }

  private invoke(
    person: PlaygroundPerson,
    name: string,
    value: object,
    { id }: KeptMessage,
  ): Promise<unknown> {
    return this.deliver(person, { type: 'invoke', name, replyToId: id, value });
  }

  private async answerConsent(message: KeptMessage, value: object): Promise<void> {
    const person = this.personAt(message);
    await this.invoke(person, 'fileConsent/invoke', { type: 'fileUpload', ...value }, message);
  }

  private keep({ id: ownerId, workspaceId }: PlaygroundPerson, file: DroppedFile): KeptFile {
    return this.teams.files.add(randomUUID().toUpperCase(), { ownerId, workspaceId }, file);
  }

  private personAt({ conversationId }: KeptMessage): PlaygroundPerson {
    const person = this.teams.history.personIn('teams', conversationId);
    if (person === undefined) throw new Error(`Nobody in Teams has the conversation ${conversationId}`);
    return person;
  }

  /** What every activity of a one-to-one conversation carries. */
  private envelope(person: PlaygroundPerson): object {
    return {
      id: this.teams.newId(),
      channelId: 'msteams',
      serviceUrl: this.teams.serviceUrl,
      from: { id: teamsIdOf(person), name: person.name, aadObjectId: person.id },
      recipient: BOT,
      conversation: {
        id: conversationIdOf(person),
        conversationType: 'personal',
        tenantId: person.workspaceId,
      },
      channelData: { tenant: { id: person.workspaceId } },
      entities: [clientOf(person)],
      locale: LOCALE_TAGS[person.locale],
    };
  }
}

/** Teams says with what someone uses it: here a Windows computer. */
const clientOf = ({ locale }: PlaygroundPerson): object => ({
  type: 'clientInfo',
  platform: 'Windows',
  locale: LOCALE_TAGS[locale],
});

/** Where a person finds the file; no way for the coach to read it. */
const contentUrlOf = ({ id }: PlaygroundPerson, { name }: KeptFile): string =>
  `https://example-my.sharepoint.com/personal/${id}/Documents/${encodeURIComponent(name)}`;

const itemOf = ({ id, name }: KeptFile): object => ({ uniqueId: id, fileType: extensionOf(name) });

function consentIn({ attachments = [] }: KeptMessage): z.infer<typeof consentSchema> {
  const consent = attachments.find((attachment) => consentSchema.safeParse(attachment).success);
  if (consent === undefined) throw new Error('This message asks for no consent to a file');
  return consentSchema.parse(consent);
}

/** An empty body, or one that is not JSON, as text. */
function jsonOr(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}
