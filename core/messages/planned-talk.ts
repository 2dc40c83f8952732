import type { Temporal } from 'temporal-polyfill';

/** A talk that its reader has planned. Times are those of their time zone. */
export interface PlannedTalk {
  readonly at: Temporal.PlainDateTime;
  readonly url: string;
  /** Until when the address is good. */
  readonly until: Temporal.PlainTime;
}
