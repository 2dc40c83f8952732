import type { Clock } from '../../../core/clock.js';
import type { ChatHistory, KeptMessage } from '../chat-history.js';
import { conversationIdOf } from '../person.js';
import type { PlaygroundPerson } from '../person.js';
import { findInside, noSuchButton } from '../player.js';
import type { Player } from '../player.js';
import { signAsSlack } from './sign-as-slack.js';

/**
 * People in Slack: sends the coach what Slack would send, signed. Slack only hears that an event was received; what the
 * coach does next shows in the conversation.
 */
export class SlackPlayer implements Player {
  constructor(
    private readonly history: ChatHistory,
    /** Where the coach takes events, e.g. `http://127.0.0.1:3978/slack/events`. */
    private readonly eventsUrl: string,
    private readonly signingSecret: string,
    private readonly clock: Clock,
  ) {}

  install(person: PlaygroundPerson): Promise<void> {
    return this.event(person, { type: 'app_home_opened', user: person.id, tab: 'messages' });
  }

  /** The whole workspace removes the app: in Slack one person cannot. */
  async uninstall(person: PlaygroundPerson): Promise<void> {
    await this.event(person, { type: 'tokens_revoked', tokens: { oauth: [], bot: ['UCOACH'] } });
    await this.event(person, { type: 'app_uninstalled' });
  }

  say(person: PlaygroundPerson, text: string): Promise<void> {
    const { id: ts } = this.history.post(person, 'person', { text });
    const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    return this.event(person, {
      type: 'message',
      channel_type: 'im',
      user: person.id,
      text: escaped,
      ts,
    });
  }

  async press(message: KeptMessage, button: string): Promise<void> {
    const person = this.history.personIn('slack', message.conversationId);
    const element = findInside(
      message.blocks,
      ({ type, text }) =>
        type === 'button' && findInside(text, (label) => label['text'] === button) !== undefined,
    );
    if (person === undefined || element === undefined) throw noSuchButton(button);
    const payload = {
      type: 'block_actions',
      team: { id: person.workspaceId },
      user: { id: person.id, team_id: person.workspaceId },
      container: { type: 'message', message_ts: message.id, channel_id: message.conversationId },
      channel: { id: message.conversationId },
      trigger_id: this.history.newId('slack'),
      actions: [element],
    };
    await this.post(
      'application/x-www-form-urlencoded',
      new URLSearchParams({ payload: JSON.stringify(payload) }).toString(),
    );
  }

  private event(person: PlaygroundPerson, event: object): Promise<void> {
    const id = this.history.newId('slack');
    return this.post(
      'application/json',
      JSON.stringify({
        type: 'event_callback',
        team_id: person.workspaceId,
        api_app_id: 'ACOACH',
        event_id: `Ev${id}`,
        event_time: this.seconds(),
        authorizations: [
          { enterprise_id: null, team_id: person.workspaceId, is_bot: true, is_enterprise_install: false },
        ],
        event: { channel: conversationIdOf(person), event_ts: id, ...event },
      }),
    );
  }

  private async post(contentType: string, body: string): Promise<void> {
    const response = await fetch(this.eventsUrl, {
      method: 'POST',
      headers: { 'Content-Type': contentType, ...signAsSlack(body, this.signingSecret, this.seconds()) },
      body,
    });
    if (!response.ok) throw new Error(`The coach answered ${response.status} to an event`);
  }

  private seconds(): number {
    return Math.floor(this.clock.now().epochMilliseconds / 1000);
  }
}
