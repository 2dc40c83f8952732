import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { render } from '../../bots/slack/content.js';
import type { Conversation } from '../../core/messages/conversation.js';
import type { Messenger, Outcome } from '../../core/messages/messenger.js';
import type { Messengers } from '../../core/messages/messenger.js';

/** Slack as far as a year in seconds needs it: cards are drawn as for Slack, and whatever is asked is done. */
const quiet: Messenger = {
  chat: 'slack',
  replacesInAnswer: false,
  asksBeforeFiles: false,
  render,
  reach: (user) => Promise.resolve({ kind: 'reached', conversation: conversationOf(user.id) }),
  send: (to) => Promise.resolve(taken(to)),
  sendFile: (to) => Promise.resolve(taken(to)),
  update: (reference) => Promise.resolve({ kind: 'done', reference }),
  remove: (reference) => Promise.resolve({ kind: 'done', reference }),
  find: () =>
    Promise.resolve({
      kind: 'searched',
      found: new Map(),
      absent: [],
      after: Temporal.Duration.from('PT1M'),
    }),
};

export const quietMessengers: Messengers = { slack: quiet, teams: { ...quiet, chat: 'teams' } };

/** The one-to-one conversation with someone; the platform's id of it is no part of ours. */
export function conversationOf(userId: string): Conversation {
  return { chat: 'slack', userId, workspaceId: 'T1', conversationId: `D-${userId.slice(0, 8)}` };
}

const taken = (conversation: Conversation): Outcome => ({
  kind: 'done',
  reference: { conversation, messageId: randomUUID() },
});
