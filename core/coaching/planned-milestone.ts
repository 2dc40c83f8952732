import type { Temporal } from 'temporal-polyfill';
import type { Milestone } from './milestone.js';

/** A milestone of the catalogue on the days it has in one journey. */
export interface PlannedMilestone {
  readonly milestone: Milestone;
  /** The day the catalogue gives; working days and hours are the delivery's business. */
  readonly on: Temporal.PlainDate;
  readonly expiresOn: Temporal.PlainDate;
  /** True while it waits for the birth to be reported: its day is an estimate and nothing is sent. */
  readonly awaitsBirth: boolean;
}
