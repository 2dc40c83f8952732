import type { Temporal } from 'temporal-polyfill';
import { isLater, type Clock } from './clock.js';

/** Tells the first of many like events from the rest, a minute long: for a log that says one thing once. */
export class OnceAMinute {
  /** Of kinds that never come again nothing is kept: beyond this many, all are forgotten. */
  private static readonly mostKinds = 1000;
  private readonly quietUntil = new Map<string, Temporal.Instant>();

  constructor(private readonly clock: Clock) {}

  /** True for the first of this kind in a minute. */
  isFirst(kind: string): boolean {
    const now = this.clock.now();
    const until = this.quietUntil.get(kind);
    // A clock that was set back must not silence the log.
    const isQuiet = until !== undefined && isLater(until, now) && !isLater(until, now.add({ minutes: 1 }));
    if (this.quietUntil.size >= OnceAMinute.mostKinds) this.quietUntil.clear();
    if (!isQuiet) this.quietUntil.set(kind, now.add({ minutes: 1 }));
    return !isQuiet;
  }
}
