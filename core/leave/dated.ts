import type { Temporal } from 'temporal-polyfill';

/** Something that holds from a day on, until the next of its kind does. */
export interface Dated {
  readonly from: Temporal.PlainDate;
}
