import type { Chat } from '../../core/people/chat.js';

/** What a platform takes of one app, by its public documentation; beyond it answers 429 and says how long to wait. */
export interface Limits {
  /** Messages a second in one conversation. */
  readonly inConversation: number;
  /** Messages a second in one tenant or workspace. */
  readonly inTenant: number;
}

/**
 * Teams: seven a second in one thread, fifty requests a second of a bot in one tenant. Slack: about one a second in one channel, and
 * several hundred a minute in one workspace.
 */
export const limits: Readonly<Record<Chat, Limits>> = {
  teams: { inConversation: 7, inTenant: 50 },
  slack: { inConversation: 1, inTenant: 10 },
};
