import type { WebClient } from '@slack/web-api';
import { Temporal } from 'temporal-polyfill';
import type { Block } from '../../cards/block-kit/blocks.js';
import type { Failure } from '../../core/messages/messenger.js';
import { codeOf } from './outcome.js';

const PREFIX = 'home:';

/** By which the core knows the Home tab of someone: it is no message, and has no id of its own. */
export const homeTabOf = (userId: string): string => `${PREFIX}${userId}`;

/** Whose Home tab that is; undefined for a message. */
export const ownerOfHomeTab = (id: string): string | undefined =>
  id.startsWith(PREFIX) ? id.slice(PREFIX.length) : undefined;

/** Of so many people it is known which state of their tab was published last. */
const MOST_KNOWN = 10_000;

/** Publishes Home tabs. Of two drawings that are under way at once, the older never covers the newer. */
export class HomeTabs {
  private readonly hashes = new Map<string, string>();

  constructor(private readonly client: WebClient) {}

  /** Rejects as the client does; see `supersededIn`. */
  async publish(token: string, userId: string, blocks: Block[]): Promise<void> {
    const hash = this.hashes.get(userId);
    try {
      const { view } = await this.client.views.publish({
        ...{ token, user_id: userId, view: { type: 'home', blocks } },
        ...(hash !== undefined && { hash }),
      });
      this.know(userId, view?.hash);
    } catch (error) {
      this.hashes.delete(userId);
      throw error;
    }
  }

  private know(userId: string, hash: string | undefined): void {
    this.hashes.delete(userId);
    if (hash !== undefined) this.hashes.set(userId, hash);
    const [oldest] = this.hashes.keys();
    if (this.hashes.size > MOST_KNOWN && oldest !== undefined) this.hashes.delete(oldest);
  }
}

/** Another state than the one we knew stood in the tab: it is drawn once more, by what is so then. */
export const supersededIn = (error: unknown): Failure | undefined =>
  codeOf(error) === 'hash_conflict'
    ? { kind: 'retry', why: 'unavailable', after: Temporal.Duration.from({ seconds: 1 }) }
    : undefined;
