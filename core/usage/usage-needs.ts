import type { Clock } from '../clock.js';
import type { Log } from '../log.js';
import type { ConsentRepository } from './consent.js';
import type { UsageRepository } from './usage-event.js';

/** What it takes to record how the coach is used, and to stop doing so. */
export interface UsageNeeds {
  readonly usageEvents: UsageRepository;
  readonly consents: ConsentRepository;
  readonly clock: Clock;
  readonly log: Log;
  /** Takes what was removed out of the store's own files, where it can. */
  readonly compact: () => Promise<void>;
}
