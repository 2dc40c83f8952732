import type { Temporal } from 'temporal-polyfill';
import type { Locale } from '../language/locale.js';
import type { Chat } from '../people/chat.js';
import type { User } from '../people/user.js';
import type { Conversation } from './conversation.js';
import type { Shown } from './sent-message.js';
import type { View } from './view.js';

/** A message that stands in a chat, so that it can be changed or taken back. */
export interface MessageReference {
  readonly conversation: Conversation;
  /** A Teams activity id or a Slack timestamp. */
  readonly messageId: string;
}

/** A view made ready for one chat. What it shows is the renderer's word: what did not fit is not there. */
export interface Rendered {
  readonly shows: readonly Shown[];
  /** The chat's own form of it, plain JSON; only the messenger that made it looks inside. */
  readonly content: string;
}

/**
 * What came of sending, updating or removing. `done`: the platform took it. `gone`: the message, or the conversation it
 * was for, is no more. `retry`: the platform surely did not take it, try again no sooner than `after`. `refused`: it will
 * not, unless something changes there. `unknown`: nobody knows; never send again blindly.
 */
export type Outcome =
  | { readonly kind: 'done'; readonly reference: MessageReference }
  | { readonly kind: 'gone' }
  | { readonly kind: 'retry'; readonly after: Temporal.Duration }
  | { readonly kind: 'refused'; readonly reason: 'blocked' | 'not-authorised' | 'rejected' }
  | { readonly kind: 'unknown' };

/** Whether a message of ours stands in a conversation. `cannot-tell` where the platform has no way to ask. */
export type FindOutcome =
  | { readonly kind: 'found'; readonly reference: MessageReference }
  | { readonly kind: 'absent' }
  | { readonly kind: 'cannot-tell' };

/** One chat platform, as the core sees it. It never throws for what a platform answers, and repeats nothing by itself. */
export interface Messenger {
  readonly chat: Chat;
  /** True where a pressed card is replaced by the answer to the press itself, and not by a call of ours. */
  readonly replacesInAnswer: boolean;
  render(view: View, locale: Locale): Rendered;
  /**
   * The conversation with a user whom the coach has not spoken with yet, or undefined where the platform cannot open one
   * (Teams, before the app is installed for that person).
   */
  reach(workspaceId: string, user: User): Promise<Conversation | undefined>;
  /** `deliveryId` is an id of ours by which a lost answer can be looked up. */
  send(to: Conversation, deliveryId: string, content: string): Promise<Outcome>;
  /** Replaces a message in place. */
  update(reference: MessageReference, content: string): Promise<Outcome>;
  /** Takes a message back; where the client refuses deletion, it is blanked: replaced by one that shows nothing. */
  remove(reference: MessageReference, locale: Locale): Promise<Outcome>;
  /** Looks for the message with `deliveryId` sent at or after `since`. */
  find(to: Conversation, deliveryId: string, since: Temporal.Instant): Promise<FindOutcome>;
}

/** The messenger of each chat. */
export type Messengers = Readonly<Record<Chat, Messenger>>;
