import type { Chat } from '../people/chat.js';
import type { Allowance } from '../token-bucket.js';
import type { Messenger } from './messenger.js';

/** So many calls in so many seconds, wherever the window begins. */
export interface Rate {
  readonly calls: number;
  readonly seconds: number;
}

/** One limit of a platform, and how the coach keeps to it. */
export interface PlatformLimit {
  /** What the platform says it takes; more than one of them for the same calls. */
  readonly taken: readonly Rate[];
  /** What we ask of it: no window of `taken` holds more, even where calls arrive `LATE_SECONDS` apart in how long they were under way. */
  readonly asked: Allowance;
}

/** A connection that is to be made, or a busy machine, brings a call so much nearer to the one that left after it. */
export const LATE_SECONDS = 0.25;

/** Nobody waits longer for their turn: who would is told what the platform would have said, and comes again. */
export const LONGEST_SECONDS = 4;

/** The calls of a messenger that a platform counts. */
export type Call = keyof Pick<Messenger, 'reach' | 'send' | 'sendFile' | 'update' | 'remove'>;

export interface PlatformLimits {
  readonly counted: readonly Call[];
  /** In one tenant or workspace. */
  readonly inTenant: PlatformLimit;
  readonly inConversation: PlatformLimit;
}

/**
 * What the platforms take of one app, by their public documentation. Teams counts every call of a bot: of thirty to fifty a second
 * in one tenant the lower, and in one thread. Slack counts messages: about one a second in a channel, where short bursts are let
 * through, and "several hundred a minute" in a workspace; what changes or removes one has limits by the minute that are far off.
 */
export const platformLimits: Readonly<Record<Chat, PlatformLimits>> = {
  teams: {
    counted: ['reach', 'send', 'sendFile', 'update', 'remove'],
    inTenant: { taken: [{ calls: 30, seconds: 1 }], asked: { burst: 5, perSecond: 20 } },
    inConversation: {
      taken: [
        { calls: 7, seconds: 1 },
        { calls: 60, seconds: 30 },
      ],
      asked: { burst: 4, perSecond: 1.8 },
    },
  },
  slack: {
    counted: ['send', 'sendFile'],
    inTenant: {
      taken: [
        { calls: 10, seconds: 1 },
        { calls: 310, seconds: 60 },
      ],
      asked: { burst: 3, perSecond: 5 },
    },
    inConversation: { taken: [{ calls: 10, seconds: 5 }], asked: { burst: 4, perSecond: 1 } },
  },
};
