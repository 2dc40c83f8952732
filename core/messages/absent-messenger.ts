import type { Chat } from '../people/chat.js';
import type { Messenger } from './messenger.js';

/** Stands in for a chat that is not configured: nobody can be reached there, so their nudges wait. */
export function absentMessenger(chat: Chat): Messenger {
  return {
    chat,
    reach: () => Promise.resolve(undefined),
    send: () => Promise.resolve({ kind: 'refused', reason: 'not-authorised' }),
    update: () => Promise.resolve(false),
    remove: () => Promise.resolve(false),
    find: () => Promise.resolve({ kind: 'cannot-tell' }),
  };
}
