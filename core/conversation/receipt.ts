import type { Temporal } from 'temporal-polyfill';

/**
 * Events the chats delivered, kept a day, so that one delivered twice is handled once. Outside any tenant. An event is
 * `seen` when its handling begins and `done` when it ended: one that was cut off in between is handled again, once.
 */
export interface ReceiptRepository {
  /**
   * Whether the event is to be handled by the caller: the first time it is seen, and once more where it was seen before
   * `abandonedBefore` and never done. Of two callers one is told so.
   */
  begin(eventId: string, at: Temporal.Instant, abandonedBefore: Temporal.Instant): Promise<boolean>;
  done(eventId: string): Promise<void>;
  /** As if these events never were. */
  forget(eventIds: readonly string[]): Promise<void>;
  forgetBefore(at: Temporal.Instant): Promise<void>;
}
