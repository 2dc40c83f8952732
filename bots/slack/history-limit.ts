import { Temporal } from 'temporal-polyfill';
import type { Clock } from '../../core/clock.js';

/** How many messages of its history Slack shows at once, and how often an app may ask in a workspace. */
export interface HistoryLimit {
  readonly messages: number;
  readonly perMinute: number;
}

/** How the app came to its workspaces: `internal` is made by the employer itself, `unlisted` sold outside Slack's Marketplace. */
export const slackDistributions = ['unlisted', 'internal', 'marketplace'] as const;
export type SlackDistribution = (typeof slackDistributions)[number];

export const historyLimits: Readonly<Record<SlackDistribution, HistoryLimit>> = {
  unlisted: { messages: 15, perMinute: 1 },
  internal: { messages: 200, perMinute: 50 },
  marketplace: { messages: 200, perMinute: 50 },
};

const MINUTE = Temporal.Duration.from({ minutes: 1 });

/** Keeps to the limit of a workspace by the clock; nobody waits here. Kept in memory: a start may ask once too often. */
export class HistoryGate {
  private readonly opensAt = new Map<string, Temporal.Instant[]>();

  constructor(
    readonly limit: HistoryLimit,
    private readonly clock: Clock,
  ) {}

  /** Undefined where a call may be made, which then counts; else how long to wait. */
  enter(workspaceId: string): Temporal.Duration | undefined {
    const now = this.clock.now();
    const waiting = (this.opensAt.get(workspaceId) ?? []).filter(
      (moment) => Temporal.Instant.compare(moment, now) > 0,
    );
    const [first] = waiting;
    if (first && waiting.length >= this.limit.perMinute) return now.until(first);
    this.opensAt.set(workspaceId, [...waiting, now.add(MINUTE)]);
    return undefined;
  }

  /** Slack was asked too often all the same. */
  close(workspaceId: string, pause: Temporal.Duration): void {
    const reopens = this.clock.now().add(pause);
    this.opensAt.set(
      workspaceId,
      Array.from({ length: this.limit.perMinute }, () => reopens),
    );
  }
}
