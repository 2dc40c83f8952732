import { Temporal } from 'temporal-polyfill';
import type { Clock } from '../../core/clock.js';

/** A clock that stands still, and is there at once when someone waits for a moment. */
export class JumpingClock implements Clock {
  constructor(private moment = Temporal.Instant.from('2026-11-02T08:00:00Z')) {}

  now(): Temporal.Instant {
    return this.moment;
  }

  pass(duration: Temporal.DurationLike): void {
    this.moment = this.moment.add(duration);
  }

  realDelay(moment: Temporal.Instant): number {
    if (Temporal.Instant.compare(moment, this.moment) > 0) this.moment = moment;
    return 0;
  }
}
