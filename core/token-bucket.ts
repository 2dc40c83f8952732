import type { Temporal } from 'temporal-polyfill';
import type { Clock } from './clock.js';

/** How much somebody may ask for: so many at once, and so many a second for as long as they like. */
export interface Allowance {
  readonly burst: number;
  readonly perSecond: number;
}

interface Bucket {
  tokens: number;
  at: Temporal.Instant;
}

/** More callers than this are not remembered; those who asked for the least lately are forgotten first. */
const MOST_KEYS = 10_000;

/** One allowance for each of many callers, in the memory of this process. */
export class TokenBuckets {
  private readonly buckets = new Map<string, Bucket>();

  constructor(
    private readonly allowance: Allowance,
    private readonly clock: Clock,
  ) {}

  /** Takes one of this caller's tokens. False where none is left. */
  take(key: string): boolean {
    const bucket = this.refilled(key);
    if (bucket.tokens < 1) return false;
    bucket.tokens -= 1;
    return true;
  }

  /** Gives one back that was taken for nothing. */
  giveBack(key: string): void {
    const bucket = this.refilled(key);
    bucket.tokens = Math.min(this.allowance.burst, bucket.tokens + 1);
  }

  /** Takes one that this caller has only after `seconds`. */
  takeAhead(key: string): void {
    this.refilled(key).tokens -= 1;
  }

  /** Seconds until this caller has a token; 0 where one is left. */
  seconds(key: string): number {
    const missing = 1 - this.refilled(key).tokens;
    return Math.max(0, missing / this.allowance.perSecond);
  }

  /** The same in whole seconds, as whoever was refused is told: one at least. */
  wait(key: string): number {
    return Math.max(1, Math.ceil(this.seconds(key)));
  }

  private refilled(key: string): Bucket {
    const { burst, perSecond } = this.allowance;
    const at = this.clock.now();
    const known = this.buckets.get(key) ?? { tokens: burst, at };
    const seconds = Math.max(0, known.at.until(at).total('seconds'));
    const bucket = { tokens: Math.min(burst, known.tokens + seconds * perSecond), at };
    // Last in the order of the map: whoever comes first was not heard of for the longest time.
    this.buckets.delete(key);
    this.buckets.set(key, bucket);
    const [oldest] = this.buckets.keys();
    if (this.buckets.size > MOST_KEYS && oldest !== undefined) this.buckets.delete(oldest);
    return bucket;
  }
}
