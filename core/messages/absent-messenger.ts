import { Temporal } from 'temporal-polyfill';
import type { Chat } from '../people/chat.js';
import type { Messenger, Outcome } from './messenger.js';

/** A chat that is switched off may be switched on again: what is for it waits, and nothing of it is given up. */
const later: Outcome = { kind: 'retry', after: Temporal.Duration.from({ hours: 1 }) };

/** Stands in for a chat that is not configured. */
export function absentMessenger(chat: Chat): Messenger {
  return {
    chat,
    replacesInAnswer: false,
    render: () => ({ shows: [], content: '' }),
    reach: () => Promise.resolve(undefined),
    send: () => Promise.resolve(later),
    update: () => Promise.resolve(later),
    remove: () => Promise.resolve(later),
    find: () => Promise.resolve({ kind: 'cannot-tell' }),
  };
}
