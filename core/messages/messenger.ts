import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Locale } from '../language/locale.js';
import type { Chat, User } from '../people/user.js';
import type { View } from './view.js';

/** Where one person can be reached: the one-to-one conversation between them and the coach. */
export const conversationSchema = z.discriminatedUnion('chat', [
  z.strictObject({
    chat: z.literal('teams'),
    userId: z.string(),
    /** The Entra tenant the conversation lives in. */
    workspaceId: z.string(),
    conversationId: z.string(),
    serviceUrl: z.url(),
    /** The bot's own account id in that conversation. */
    botId: z.string(),
  }),
  z.strictObject({
    chat: z.literal('slack'),
    userId: z.string(),
    /** The Slack workspace the conversation lives in. */
    workspaceId: z.string(),
    conversationId: z.string(),
  }),
]);
export type Conversation = z.infer<typeof conversationSchema>;

/** A message that stands in a chat, so that it can be changed or taken back. */
export const messageReferenceSchema = z.strictObject({
  conversation: conversationSchema,
  /** A Teams activity id or a Slack timestamp. */
  messageId: z.string(),
});
export type MessageReference = z.infer<typeof messageReferenceSchema>;

/** What is sent: a view, in the reader's language, under an id of ours by which a lost answer can be looked up. */
export interface OutgoingMessage {
  readonly deliveryId: string;
  readonly view: View;
  readonly locale: Locale;
}

/**
 * What came of sending. `retry`: the platform surely did not take it, try again no sooner than `after`.
 * `refused`: it never will (blocked, uninstalled, no such conversation). `unknown`: nobody knows, never send again blindly.
 */
export type SendOutcome =
  | { readonly kind: 'delivered'; readonly reference: MessageReference }
  | { readonly kind: 'retry'; readonly after: Temporal.Duration }
  | {
      readonly kind: 'refused';
      readonly reason: 'blocked' | 'conversation-gone' | 'not-authorised' | 'rejected';
    }
  | { readonly kind: 'unknown' };

/** Whether a message of ours stands in a conversation. `cannot-tell` where the platform has no way to ask. */
export type FindOutcome =
  | { readonly kind: 'found'; readonly reference: MessageReference }
  | { readonly kind: 'absent' }
  | { readonly kind: 'cannot-tell' };

/** One chat platform, as the core sees it. It renders views itself and never throws for what a platform answers. */
export interface Messenger {
  readonly chat: Chat;
  /**
   * The conversation with a user whom the coach has not spoken with yet, or undefined where the platform cannot open one
   * (Teams, before the app is installed for that person).
   */
  reach(workspaceId: string, user: User): Promise<Conversation | undefined>;
  send(to: Conversation, message: OutgoingMessage): Promise<SendOutcome>;
  /** Replaces a message in place. False when it is no longer there. */
  update(reference: MessageReference, message: OutgoingMessage): Promise<boolean>;
  /** Takes a message back. False when it was no longer there. */
  remove(reference: MessageReference): Promise<boolean>;
  /** Looks for the message with `deliveryId` sent at or after `since`. */
  find(to: Conversation, deliveryId: string, since: Temporal.Instant): Promise<FindOutcome>;
}

/** The messenger of each chat. */
export type Messengers = Readonly<Record<Chat, Messenger>>;
