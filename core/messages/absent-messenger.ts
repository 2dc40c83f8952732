import { Temporal } from 'temporal-polyfill';
import type { Chat } from '../people/chat.js';
import type { Failure, Messenger } from './messenger.js';

/** A chat that is switched off may be switched on again: what is for it waits, and nothing of it is given up. */
const later = {
  kind: 'retry',
  why: 'off',
  after: Temporal.Duration.from({ hours: 1 }),
} as const satisfies Failure;

/** Stands in for a chat that is not configured. */
export function absentMessenger(chat: Chat): Messenger {
  return {
    chat,
    replacesInAnswer: false,
    render: () => ({ shows: [], content: '' }),
    reach: () => Promise.resolve(later),
    send: () => Promise.resolve(later),
    asksBeforeFiles: false,
    sendFile: () => Promise.resolve(later),
    update: () => Promise.resolve(later),
    remove: () => Promise.resolve(later),
    find: () => Promise.resolve({ kind: 'searched', found: new Map(), absent: [], after: later.after }),
  };
}
