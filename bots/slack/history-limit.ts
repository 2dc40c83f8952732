import { Temporal } from 'temporal-polyfill';
import { isLater, laterOf, type Clock } from '../../core/clock.js';
import type { Conversation } from '../../core/messages/conversation.js';

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

/** What is asked about. */
type Place = Pick<Conversation, 'workspaceId' | 'conversationId'>;

/** The line before the gate of one workspace. */
interface Line {
  /** When each of the calls that were made lately counts no more. */
  counted: readonly Temporal.Instant[];
  /** Whose turn comes when, by conversation; the first to come stand first. */
  readonly turns: Map<string, Temporal.Instant>;
  /** The turn that nobody was given yet. */
  end?: Temporal.Instant;
}

/** Whoever has not come so long after their turn does not come any more. */
const PATIENCE = Temporal.Duration.from({ minutes: 10 });

/**
 * Keeps to the limit of a workspace by the clock; nobody waits here. Whoever finds the gate shut is given a turn behind the others: came all
 * back at the same moment, one would be let in and the others had waited for nothing. Kept in memory: a start may ask once too often.
 */
export class HistoryGate {
  private readonly lines = new Map<string, Line>();
  /** From one turn to the next. */
  private readonly step: Temporal.Duration;

  constructor(
    readonly limit: HistoryLimit,
    private readonly clock: Clock,
  ) {
    const milliseconds = Math.ceil(MINUTE.total('milliseconds') / limit.perMinute);
    this.step = Temporal.Duration.from({ milliseconds });
  }

  /** Undefined where a call may be made, which then counts; else how long it is until the turn of this conversation. */
  enter({ workspaceId, conversationId }: Place): Temporal.Duration | undefined {
    const now = this.clock.now();
    const line = this.lineOf(workspaceId, now);
    const [opens] = line.counted;
    if (opens === undefined || line.counted.length < this.limit.perMinute) {
      line.turns.delete(conversationId);
      line.counted = [...line.counted, now.add(MINUTE)];
      return undefined;
    }
    // Whoever finds somebody there whose turn it was not, or comes too early, does not go back to the end.
    const turn = line.turns.get(conversationId);
    const next = laterOf(turn ?? line.end ?? opens, opens);
    if (turn === undefined) line.end = next.add(this.step);
    line.turns.set(conversationId, next);
    return now.until(next);
  }

  /** Slack was asked too often all the same. */
  close(workspaceId: string, pause: Temporal.Duration): void {
    const reopens = this.clock.now().add(pause);
    const counted = Array.from({ length: this.limit.perMinute }, () => reopens);
    this.lines.set(workspaceId, { counted, turns: new Map() });
  }

  private lineOf(workspaceId: string, now: Temporal.Instant): Line {
    const line = this.lines.get(workspaceId) ?? emptyLine();
    this.lines.set(workspaceId, line);
    line.counted = line.counted.filter((moment) => isLater(moment, now));
    for (const [conversationId, turn] of line.turns) {
      if (isLater(turn.add(PATIENCE), now)) break;
      line.turns.delete(conversationId);
    }
    return line;
  }
}

const emptyLine = (): Line => ({ counted: [], turns: new Map() });
