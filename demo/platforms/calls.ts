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

/** Every call that arrived, oldest first. */
export class CallLog {
  private readonly calls: Call[] = [];
  private readonly feed = new Feed<Call>();

  record(call: Call): void {
    this.calls.push(call);
    this.feed.tell(call);
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
