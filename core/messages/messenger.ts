import type { Temporal } from 'temporal-polyfill';
import type { Locale } from '../language/locale.js';
import type { Chat } from '../people/chat.js';
import type { User } from '../people/user.js';
import type { Conversation } from './conversation.js';
import type { OutgoingFile } from './outgoing-file.js';
import type { Shown } from './sent-message.js';
import type { View } from './view.js';

/** A message that stands in a chat, so that it can be changed or taken back. */
export interface MessageReference {
  readonly conversation: Conversation;
  /** A Teams activity id or a Slack timestamp; for a file in Slack its id, since Slack does not tell in which message it is. */
  readonly messageId: string;
  /** The platform's ids of files that went with it, and go when it goes. */
  readonly files?: readonly string[] | undefined;
}

/** A view made ready for one chat. What it shows is the renderer's word: what did not fit is not there. */
export interface Rendered {
  readonly shows: readonly Shown[];
  /** The chat's own form of it, plain JSON; only the messenger that made it looks inside. */
  readonly content: string;
}

/**
 * What a platform's answer means, whichever platform it is and whatever was asked of it.
 * `gone`: the message, or the conversation it was for, is no more; there may be another.
 * `not-installed`: the app is not, or no longer, there for this person.
 * `retry`: surely not taken, try again no sooner than `after`: because there was too much (`throttled`), because the
 * platform has trouble of its own (`unavailable`), or because the chat is switched off here (`off`).
 * `refused`: not taken, unless something changes there. `blocked` by the person or their administrator;
 * `person-gone`, the platform's final word on that account; `not-authorised`, the whole workspace keeps us out;
 * `rejected`, this message will never do.
 * `unknown`: nobody knows whether it was taken; never send again blindly.
 */
export type Failure =
  | { readonly kind: 'gone' }
  | { readonly kind: 'not-installed' }
  | {
      readonly kind: 'retry';
      readonly why: 'throttled' | 'unavailable' | 'off';
      readonly after: Temporal.Duration;
    }
  | {
      readonly kind: 'refused';
      readonly reason: 'blocked' | 'person-gone' | 'not-authorised' | 'rejected';
    }
  | { readonly kind: 'unknown' };

/** What came of sending, updating or removing. */
export type Outcome = { readonly kind: 'done'; readonly reference: MessageReference } | Failure;

/** What came of handing a file over. `unwelcome`: files may not be sent there, or none as large as this. */
export type FileOutcome = Outcome | { readonly kind: 'unwelcome'; readonly why: 'not-allowed' | 'too-large' };

/**
 * What came of opening a conversation with someone. `no-account`: the platform knows nobody by their address, or their
 * account. It is never `gone`, `rejected` or `unknown`: a conversation can be opened twice without harm.
 */
export type ReachOutcome = { readonly kind: 'reached'; readonly conversation: Conversation } | ReachFailure;
export type ReachFailure = { readonly kind: 'no-account' } | Failure;

/** A message of ours whose answer was lost. */
export interface Sought {
  readonly deliveryId: string;
  /** When it was handed to the platform. */
  readonly sentAt: Temporal.Instant;
}

/**
 * Which of the messages sought stand in a conversation: those in `found` do, those in `absent` do not, the rest is to be asked
 * for again after `after`. `cannot-tell` where there is nothing, ever, to ask: by the platform, or of a conversation that is gone.
 */
export type FindOutcome =
  | {
      readonly kind: 'searched';
      readonly found: ReadonlyMap<string, MessageReference>;
      readonly absent: readonly string[];
      readonly after: Temporal.Duration;
      /** Nothing is wrong: it is its turn after that time, behind others. */
      readonly isInLine?: boolean;
    }
  | { readonly kind: 'cannot-tell' };

/** One chat platform, as the core sees it. It never throws for what a platform answers, and repeats nothing by itself. */
export interface Messenger {
  readonly chat: Chat;
  /** True where a pressed card is replaced by the answer to the press itself, and not by a call of ours. */
  readonly replacesInAnswer: boolean;
  render(view: View, locale: Locale): Rendered;
  /** Opens the conversation with a user of the tenant of the context, or finds the one there is. */
  reach(user: User): Promise<ReachOutcome>;
  /** `deliveryId` is an id of ours by which a lost answer can be looked up. */
  send(to: Conversation, deliveryId: string, content: string): Promise<Outcome>;
  /** True where a file may only be put with someone's own once they agree: `sendFile` asks for that. */
  readonly asksBeforeFiles: boolean;
  /** Hands a file over, or asks whether it is welcome; `deliveryId` comes back with the answer. The reference is of what stands there for it. */
  sendFile(to: Conversation, deliveryId: string, file: OutgoingFile, locale: Locale): Promise<FileOutcome>;
  /** Replaces a message in place. */
  update(reference: MessageReference, content: string): Promise<Outcome>;
  /** Takes a message back; where the client refuses deletion, it is blanked: replaced by one that shows nothing. */
  remove(reference: MessageReference, locale: Locale): Promise<Outcome>;
  /** Looks for messages whose answer was lost, as many as can be settled at once. */
  find(to: Conversation, sought: readonly Sought[]): Promise<FindOutcome>;
}

/** The messenger of each chat. */
export type Messengers = Readonly<Record<Chat, Messenger>>;
