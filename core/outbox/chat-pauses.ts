import { Temporal } from 'temporal-polyfill';
import { isLater } from '../clock.js';
import { currentTenantId } from '../people/context.js';
import type { Chat } from '../people/chat.js';

/** After so many failures in a row it is the platform, and not a person, that cannot be reached. */
const MOST_IN_A_ROW = 3;
const BREATHER = Temporal.Duration.from({ minutes: 1 });

/** Chats that want to be left alone by a tenant as a whole, and until when. Kept in memory: a start may ask again. */
export class ChatPauses {
  private readonly until = new Map<string, Temporal.Instant>();
  private readonly failures = new Map<string, number>();

  /** Until when the tenant of the context leaves this chat alone; undefined where it need not. */
  of(chat: Chat, now: Temporal.Instant): Temporal.Instant | undefined {
    const until = this.until.get(keyOf(chat));
    return until && isLater(until, now) ? until : undefined;
  }

  pause(chat: Chat, until: Temporal.Instant): void {
    this.until.set(keyOf(chat), until);
  }

  answered(chat: Chat): void {
    this.failures.delete(keyOf(chat));
  }

  /** The platform has trouble of its own, or hung. */
  failed(chat: Chat, now: Temporal.Instant): void {
    const inARow = (this.failures.get(keyOf(chat)) ?? 0) + 1;
    this.failures.set(keyOf(chat), inARow);
    if (inARow >= MOST_IN_A_ROW) this.pause(chat, now.add(BREATHER));
  }
}

const keyOf = (chat: Chat): string => `${currentTenantId()}/${chat}`;
