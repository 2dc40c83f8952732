import type { Clock } from '../../../core/clock.js';
import { conversationIdOf, type PlaygroundPerson } from '../person.js';
import { signAsSlack } from './sign-as-slack.js';

/** Hands the coach what happens in Slack, as Slack would: signed, and each kind in its own encoding. */
export class SlackDelivery {
  constructor(
    /** Where the coach takes everything of Slack, e.g. `http://127.0.0.1:3978/slack/events`. */
    private readonly url: string,
    private readonly signingSecret: string,
    private readonly clock: Clock,
    private readonly newId: () => string,
  ) {}

  /** An event of the Events API, in the person's one-to-one conversation. */
  async event(person: PlaygroundPerson, event: object): Promise<void> {
    const id = this.newId();
    const envelope = {
      type: 'event_callback',
      team_id: person.workspaceId,
      api_app_id: 'ACOACH',
      event_id: `Ev${id}`,
      event_time: this.seconds(),
      authorizations: [
        {
          enterprise_id: null,
          team_id: person.workspaceId,
          is_bot: true,
          is_enterprise_install: false,
          user_id: 'UCOACH',
        },
      ],
      event: { channel: conversationIdOf(person), event_ts: id, ...event },
    };
    await this.post('application/json', JSON.stringify(envelope));
  }

  /** A press, a submission, a look-up. Resolves to the coach's answer, empty where it has nothing to say. */
  interaction(payload: object): Promise<string> {
    return this.form({ payload: JSON.stringify(payload) });
  }

  /** Resolves to the coach's answer. */
  form(fields: Readonly<Record<string, string>>): Promise<string> {
    return this.post('application/x-www-form-urlencoded', new URLSearchParams(fields).toString());
  }

  private async post(contentType: string, body: string): Promise<string> {
    const response = await fetch(this.url, {
      method: 'POST',
      headers: { 'Content-Type': contentType, ...signAsSlack(body, this.signingSecret, this.seconds()) },
      body,
    });
    if (!response.ok) throw new Error(`The coach answered ${response.status} to Slack`);
    return response.text();
  }

  private seconds(): number {
    return Math.floor(this.clock.now().epochMilliseconds / 1000);
  }
}
