import type { AboutJourney } from './about-journey.js';
import type { Offer } from './offer.js';

/** Something of one journey, in brief. */
export interface ListRow {
  readonly title: string;
  readonly lines: readonly string[];
  readonly about: AboutJourney;
  readonly offer?: Offer | undefined;
}

/** One page of a list, and what its reader probably asks next. */
export interface ListView {
  readonly kind: 'list';
  readonly title: string;
  /** How many there are, and which page this is. */
  readonly intro: string;
  readonly rows: readonly ListRow[];
  readonly offers: readonly Offer[];
}
