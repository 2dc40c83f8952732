import type { WebClient } from '@slack/web-api';
import { Temporal } from 'temporal-polyfill';
import { toSlackMessage, type SlackMessage } from '../../cards/block-kit/slack-message.js';
import { errorName } from '../../core/error-name.js';
import type { Locale } from '../../core/language/locale.js';
import type { Log } from '../../core/log.js';
import type { Conversation } from '../../core/messages/conversation.js';
import type {
  FindOutcome,
  MessageReference,
  Messenger,
  Outcome,
  ReachOutcome,
  Sought,
} from '../../core/messages/messenger.js';
import type { Tenant } from '../../core/people/tenant.js';
import type { User } from '../../core/people/user.js';
import { workspaceOf } from '../../core/people/workspace.js';
import { readContent, render } from './content.js';
import { DELIVERY_EVENT, findDelivery } from './find-delivery.js';
import { failureBefore, failureOf, isUndeletable, codeOf } from './outcome.js';
import type { TokenOf } from './workspace.js';

/** Does one thing in a channel with the token of its workspace; gives the timestamp of the message. */
type Call = (token: string) => Promise<{ ts?: string }>;

/** Slack, as the core sees it. Every call names the token of the workspace it is for. */
export class SlackMessenger implements Messenger {
  readonly chat = 'slack';
  readonly replacesInAnswer = false;
  readonly render = render;

  constructor(
    private readonly client: WebClient,
    private readonly tokenOf: TokenOf,
    private readonly log: Log,
  ) {}

  async reach(tenant: Tenant, user: User): Promise<ReachOutcome> {
    const workspaceId = workspaceOf(tenant, 'slack');
    if (workspaceId === undefined) return { kind: 'not-installed' };
    try {
      const token = await this.tokenOf(workspaceId);
      const users = user.chatUserId ?? (await this.accountOf(token, user.email));
      if (users === undefined) return { kind: 'no-account' };
      const { channel } = await this.client.conversations.open({ token, users });
      if (channel?.id === undefined) return { kind: 'not-installed' };
      const conversation = {
        chat: 'slack',
        userId: user.id,
        workspaceId,
        conversationId: channel.id,
      } as const;
      return { kind: 'reached', conversation };
    } catch (error) {
      const failure = failureBefore(error);
      this.warn(error, 'could not open a conversation', failure.kind);
      return failure;
    }
  }

  send(to: Conversation, deliveryId: string, content: string): Promise<Outcome> {
    return this.withContent(content, (message) =>
      this.attempt(to, 'send', (token) =>
        this.client.chat.postMessage({
          token,
          channel: to.conversationId,
          ...message,
          metadata: { event_type: DELIVERY_EVENT, event_payload: { delivery_id: deliveryId } },
          unfurl_links: false,
          unfurl_media: false,
        }),
      ),
    );
  }

  update({ conversation, messageId: ts }: MessageReference, content: string): Promise<Outcome> {
    return this.withContent(content, (message) =>
      this.attempt(conversation, 'update', (token) =>
        this.client.chat.update({ token, channel: conversation.conversationId, ts, ...message }),
      ),
    );
  }

  remove({ conversation, messageId: ts }: MessageReference, locale: Locale): Promise<Outcome> {
    return this.attempt(conversation, 'remove', async (token) => {
      const message = { token, channel: conversation.conversationId, ts };
      try {
        return await this.client.chat.delete(message);
      } catch (error) {
        if (!isUndeletable(error)) throw error;
        return this.client.chat.update({ ...message, ...toSlackMessage({ kind: 'withdrawn' }, locale) });
      }
    });
  }

  async find(to: Conversation, sought: readonly Sought[]): Promise<FindOutcome> {
    const found = new Map<string, MessageReference>();
    const absent: string[] = [];
    try {
      const token = await this.tokenOf(to.workspaceId);
      for (const { deliveryId, sentAt } of sought) {
        const messageId = await findDelivery(this.client, token, to.conversationId, deliveryId, sentAt);
        if (messageId === undefined) absent.push(deliveryId);
        else found.set(deliveryId, { conversation: to, messageId });
      }
    } catch (error) {
      this.warn(error, 'could not look for a message');
    }
    return { kind: 'searched', found, absent, after: Temporal.Duration.from({ minutes: 1 }) };
  }

  private async accountOf(token: string, email: string): Promise<string | undefined> {
    const { user } = await this.client.users.lookupByEmail({ token, email });
    return user?.id;
  }

  /** Nothing that `render` did not make is posted. */
  private withContent(content: string, post: (message: SlackMessage) => Promise<Outcome>): Promise<Outcome> {
    const message = readContent(content);
    return message ? post(message) : Promise.resolve({ kind: 'refused', reason: 'rejected' });
  }

  private async attempt(conversation: Conversation, what: string, call: Call): Promise<Outcome> {
    let meaningOf = failureBefore;
    try {
      const token = await this.tokenOf(conversation.workspaceId);
      meaningOf = failureOf;
      const { ts } = await call(token);
      return ts === undefined
        ? { kind: 'unknown' }
        : { kind: 'done', reference: { conversation, messageId: ts } };
    } catch (error) {
      const failure = meaningOf(error);
      this.warn(error, `could not ${what} a message`, failure.kind);
      return failure;
    }
  }

  private warn(error: unknown, message: string, outcome?: Outcome['kind']): void {
    this.log.warn({ chat: 'slack', error: errorName(error), code: codeOf(error), outcome }, message);
  }
}
