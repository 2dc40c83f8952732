import { z } from 'zod';
import type { ChatHistory, KeptMessage } from '../chat-history.js';
import { teamsIdOf } from './connector.js';
import { conversationIdOf } from '../person.js';
import type { PlaygroundPerson } from '../person.js';
import { findInside, noSuchButton } from '../player.js';
import type { Player } from '../player.js';

const BOT = { id: '28:coach', name: 'Pro Parents Coach' };
const LOCALE_TAGS = { nl: 'nl-NL', en: 'en-GB' } as const;

const cardResponseSchema = z.object({
  type: z.literal('application/vnd.microsoft.card.adaptive'),
  value: z.unknown(),
});

/** People in Teams: sends the coach what Teams would send, and shows what Teams would show. */
export class TeamsPlayer implements Player {
  constructor(
    private readonly history: ChatHistory,
    /** Where the coach takes activities, e.g. `http://127.0.0.1:3978/api/messages`. */
    private readonly messagesUrl: string,
    /** Where the connector emulator is mounted. */
    private readonly serviceUrl: string,
  ) {}

  async install(person: PlaygroundPerson): Promise<void> {
    await this.post(person, { type: 'conversationUpdate', membersAdded: [BOT] });
    await this.post(person, { type: 'installationUpdate', action: 'add' });
  }

  async uninstall(person: PlaygroundPerson): Promise<void> {
    await this.post(person, { type: 'installationUpdate', action: 'remove' });
  }

  async say(person: PlaygroundPerson, text: string): Promise<void> {
    const { id } = this.history.post(person, 'person', { text });
    await this.post(person, { type: 'message', id, text, textFormat: 'plain' });
  }

  async press(message: KeptMessage, button: string): Promise<void> {
    const person = this.history.personIn('teams', message.conversationId);
    const action = findInside(
      message.card,
      ({ type, title }) => type === 'Action.Execute' && title === button,
    );
    if (person === undefined || action === undefined) throw noSuchButton(button);
    const answer = await this.post(person, {
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: message.id,
      value: {
        action: { type: 'Action.Execute', verb: action['verb'], data: action['data'] },
        trigger: 'manual',
      },
    });
    const card = cardResponseSchema.safeParse(answer);
    if (card.success) this.history.edit(message, { text: message.text, card: card.data.value });
  }

  private async post(person: PlaygroundPerson, activity: object): Promise<unknown> {
    const response = await fetch(this.messagesUrl, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...this.envelope(person), ...activity }),
    });
    const body = await response.text();
    if (!response.ok) throw new Error(`The coach answered ${response.status} to an activity`);
    return body === '' ? undefined : JSON.parse(body);
  }

  /** What every activity of a one-to-one conversation carries. */
  private envelope(person: PlaygroundPerson): object {
    return {
      id: this.history.newId('teams'),
      channelId: 'msteams',
      serviceUrl: this.serviceUrl,
      from: { id: teamsIdOf(person), name: person.name, aadObjectId: person.id },
      recipient: BOT,
      conversation: {
        id: conversationIdOf(person),
        conversationType: 'personal',
        tenantId: person.workspaceId,
      },
      channelData: { tenant: { id: person.workspaceId } },
      locale: LOCALE_TAGS[person.locale],
    };
  }
}
