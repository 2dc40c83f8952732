import { createHash } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import { pastTheStore, type PastTheStore } from '../../storage/testing/past-the-store.js';
import type { Features } from './features.js';

/** Collections in which a journey has a document under its own id. */
const watched = ['journeys', 'trails'] as const;
const MONTH = 30;
const MONTHS = 13;

/** When which document changed: what someone can write down who takes a copy every day. */
export class Diary {
  private readonly last = new Map<string, string>();
  private readonly days = new Map<string, Temporal.PlainDate[]>();
  private readonly copy: PastTheStore;

  constructor(uri: string) {
    this.copy = pastTheStore(uri);
  }

  async note(day: Temporal.PlainDate): Promise<void> {
    for (const collection of watched)
      for (const document of await this.copy.collection(collection).find().toArray()) {
        const key = `${collection} ${document._id}`;
        const print = createHash('sha256').update(JSON.stringify(document)).digest('hex');
        if (this.last.get(key) === print) continue;
        this.last.set(key, print);
        this.days.set(key, [...(this.days.get(key) ?? []), day]);
      }
  }

  /** Of a journey: when it appeared, and how often in each month it and its trail were written. */
  featuresOf(id: string, copyDay: Temporal.PlainDate): Features {
    const features = new Map<string, number>();
    for (const collection of watched) {
      const ago = (this.days.get(`${collection} ${id}`) ?? []).map((day) => day.until(copyDay).days);
      features.set(`${collection} first`, Math.max(0, ...ago));
      features.set(`${collection} last`, Math.min(...ago, MONTH * MONTHS));
      features.set(`${collection} count`, ago.length);
      for (let month = 0; month < MONTHS; month += 1)
        features.set(
          `${collection} ${month}`,
          ago.filter((days) => Math.floor(days / MONTH) === month).length,
        );
    }
    return features;
  }

  close(): Promise<void> {
    return this.copy.close();
  }
}
