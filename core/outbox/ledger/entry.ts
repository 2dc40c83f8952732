import type { Temporal } from 'temporal-polyfill';
import type { Locale } from '../../language/locale.js';
import type { Conversation } from '../../messages/conversation.js';
import type { MessageReference } from '../../messages/messenger.js';
import { tellsOfSomeone, type SentMessage, type SentMessagePatch } from '../../messages/sent-message.js';
import { drawnAnew, pictured, type View } from '../../messages/view.js';
import type { Drawing } from './draw.js';

/** A message on its way out. */
export interface Outgoing {
  /** The delivery id; also the entry's. */
  readonly id: string;
  readonly to: Conversation;
  readonly view: View;
  readonly locale: Locale;
  /** The nudges it brings; none for an answer. */
  readonly nudges?: readonly string[];
  readonly maybeMissed?: readonly string[];
}

/** The ledger's entry of a message that is about to be sent. */
export function newEntry(
  { id, to, nudges = [], maybeMissed = [] }: Omit<Outgoing, 'view' | 'locale'>,
  drawing: Drawing,
  sentAt: Temporal.Instant,
): SentMessage {
  return {
    id,
    recipientId: to.userId,
    conversation: to,
    ...drawing,
    nudges: [...nudges],
    maybeMissed: [...maybeMissed],
    files: [],
    state: 'sending',
    sentAt,
    attempts: 0,
  };
}

/** Where a message stands; undefined as long as the platform has not said so. */
export const referenceOf = ({ conversation, messageId, files }: SentMessage): MessageReference | undefined =>
  messageId === undefined ? undefined : { conversation, messageId, files };

/** What the ledger notes of where a message stands. */
export const standingAs = ({ messageId, files = [] }: MessageReference) =>
  ({ messageId, files: [...files] }) satisfies SentMessagePatch;

/** What shows nobody and never changes can be forgotten. */
export const isRemembered = (message: SentMessage): boolean =>
  tellsOfSomeone(message) || drawnAnew.includes(message.view) || pictured.includes(message.view);

/** Nothing is left to be done to it. */
export const settled = { task: undefined, nextAt: undefined, claim: undefined, content: undefined } as const;
