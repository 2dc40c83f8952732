import type { Temporal } from 'temporal-polyfill';
import type { Chat } from '../../core/people/chat.js';
import { Feed } from './feed.js';

/** A call of the coach that arrived, whatever became of it. */
export interface Call {
  /** `elsewhere` is a host that belongs to neither chat. */
  readonly chat: Chat | 'elsewhere';
  /**
   * A method of Slack's Web API; of the Bot Connector `createConversation`, `send`, `update`, `delete`, `member` or
   * `members`; and `upload` and `download` of a file, `respond` to a response_url.
   */
  readonly operation: string;
  /** By the playground's clock. */
  readonly at: Temporal.Instant;
  /** The host that the caller named, with its port. */
  readonly host: string;
  readonly hasToken: boolean;
}

/** A call with what was sent along, for who watches: the log itself would grow too large by it. */
export interface HeardCall extends Call {
  readonly path: string;
  readonly body: unknown;
}

/** Every call that arrived, oldest first. */
export class CallLog {
  private readonly calls: Call[] = [];
  private readonly feed = new Feed<HeardCall>();

  record(call: Call, sent: Pick<HeardCall, 'path' | 'body'>): void {
    this.calls.push(call);
    this.feed.tell({ ...call, ...sent });
  }

  /** Calls `listener` with every call from now on, until the returned function is called. */
  subscribe(listener: (call: HeardCall) => void): () => void {
    return this.feed.subscribe(listener);
  }

  all(): readonly Call[] {
    return [...this.calls];
  }

  /** Those to one chat, or to one operation of it. */
  to(chat: Call['chat'], operation?: string): readonly Call[] {
    return this.calls.filter(
      (call) => call.chat === chat && (operation === undefined || call.operation === operation),
    );
  }

  /** The first call from now on for which `matches` holds, the moment it arrives. */
  next(matches: (call: Call) => boolean): Promise<Call> {
    return this.feed.next(matches);
  }
}
