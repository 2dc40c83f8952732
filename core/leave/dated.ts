import type { Temporal } from 'temporal-polyfill';
import { isAfter } from '../plain-date.js';

/** Something that holds from a day on, until the next of its kind does. */
export interface Dated {
  readonly from: Temporal.PlainDate;
}

/** At least one version, the oldest first. */
export type Versions<Version extends Dated> = readonly [Version, ...Version[]];

/** The version in force on a day; the first stands in for what held before it. */
export const inForce = <Version extends Dated>(
  versions: Versions<Version>,
  on: Temporal.PlainDate,
): Version => versions.findLast(({ from }) => !isAfter(from, on)) ?? versions[0];
