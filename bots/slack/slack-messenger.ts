import { WebAPIPlatformError } from '@slack/web-api';
import type { WebClient } from '@slack/web-api';
import type { Temporal } from 'temporal-polyfill';
import type {
  FindOutcome,
  MessageReference,
  Messenger,
  OutgoingMessage,
  SendOutcome,
} from '../../core/messages/messenger.js';
import type { Conversation } from '../../core/messages/conversation.js';
import type { User } from '../../core/people/user.js';
import type { Log } from '../../core/log.js';
import { errorName } from '../../core/error-name.js';
import { DELIVERY_EVENT, findDelivery } from './find-delivery.js';
import { contentOf } from './message.js';
import { outcomeBeforePosting, outcomeOf } from './send-outcome.js';
import type { TokenOf } from './workspace.js';

/** Slack, as the core sees it. Every call names the token of the workspace it is for. */
export class SlackMessenger implements Messenger {
  readonly chat = 'slack';

  constructor(
    private readonly client: WebClient,
    private readonly tokenOf: TokenOf,
    private readonly log: Log,
  ) {}

  async reach(workspaceId: string, user: User): Promise<Conversation | undefined> {
    try {
      const token = await this.tokenOf(workspaceId);
      const users = user.chatUserId ?? (await this.accountOf(token, user.email));
      if (users === undefined) return undefined;
      const { channel } = await this.client.conversations.open({ token, users });
      if (channel?.id === undefined) return undefined;
      return { chat: 'slack', userId: user.id, workspaceId, conversationId: channel.id };
    } catch (error) {
      this.warn(error, 'could not open a conversation');
      return undefined;
    }
  }

  async send(to: Conversation, { deliveryId, view, locale }: OutgoingMessage): Promise<SendOutcome> {
    const content = contentOf(view, locale);
    let token: string;
    try {
      token = await this.tokenOf(to.workspaceId);
    } catch (error) {
      return this.failed(error, outcomeBeforePosting(error));
    }
    try {
      const { ts } = await this.client.chat.postMessage({
        token,
        channel: to.conversationId,
        ...content,
        metadata: { event_type: DELIVERY_EVENT, event_payload: { delivery_id: deliveryId } },
        unfurl_links: false,
        unfurl_media: false,
      });
      return ts === undefined
        ? { kind: 'unknown' }
        : { kind: 'delivered', reference: { conversation: to, messageId: ts } };
    } catch (error) {
      return this.failed(error, outcomeOf(error));
    }
  }

  update({ conversation, messageId: ts }: MessageReference, message: OutgoingMessage): Promise<boolean> {
    const content = contentOf(message.view, message.locale);
    return this.change(conversation, (token) =>
      this.client.chat.update({ token, channel: conversation.conversationId, ts, ...content }),
    );
  }

  remove({ conversation, messageId: ts }: MessageReference): Promise<boolean> {
    return this.change(conversation, (token) =>
      this.client.chat.delete({ token, channel: conversation.conversationId, ts }),
    );
  }

  async find(to: Conversation, deliveryId: string, since: Temporal.Instant): Promise<FindOutcome> {
    try {
      const token = await this.tokenOf(to.workspaceId);
      const messageId = await findDelivery(this.client, token, to.conversationId, deliveryId, since);
      return messageId === undefined
        ? { kind: 'absent' }
        : { kind: 'found', reference: { conversation: to, messageId } };
    } catch (error) {
      this.warn(error, 'could not look for a message');
      return { kind: 'cannot-tell' };
    }
  }

  private async accountOf(token: string, email: string): Promise<string | undefined> {
    const { user } = await this.client.users.lookupByEmail({ token, email });
    return user?.id;
  }

  private async change(
    conversation: Conversation,
    call: (token: string) => Promise<unknown>,
  ): Promise<boolean> {
    try {
      await call(await this.tokenOf(conversation.workspaceId));
      return true;
    } catch (error) {
      this.warn(error, 'could not change a message');
      return false;
    }
  }

  private failed(error: unknown, outcome: SendOutcome): SendOutcome {
    this.warn(error, 'could not send', outcome.kind);
    return outcome;
  }

  private warn(error: unknown, message: string, outcome?: SendOutcome['kind']): void {
    const code = error instanceof WebAPIPlatformError ? error.data.error : undefined;
    this.log.warn({ chat: 'slack', error: errorName(error), code, outcome }, message);
  }
}
