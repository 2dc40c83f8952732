import type { Chat } from './chat.js';

/** What people call each chat. */
export const chatNames: Readonly<Record<Chat, string>> = { teams: 'Teams', slack: 'Slack' };
