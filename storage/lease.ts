import { randomUUID } from 'node:crypto';
import type { mongo } from 'mongoose';
import { Temporal } from 'temporal-polyfill';
import type { Clock } from '../core/clock.js';
import { isDuplicateKey } from './duplicate-key.js';

const lifetime = Temporal.Duration.from({ minutes: 1 });

/** Where they lie. */
export const leaseCollection = 'leases';

interface StoredLease {
  /** The name of the work. */
  _id: string;
  holder: string;
  until: Date;
}

/** The right to do a piece of work that one process may do at a time. Whoever dies with it loses it in a minute. */
export interface Lease {
  /** Keeps it for another minute. Throws where it was lost: stop at once, someone else is at work. */
  renew(): Promise<void>;
  release(): Promise<void>;
}

/** Takes the lease of that name; undefined where another process holds it. */
export async function takeLease(database: mongo.Db, clock: Clock, name: string): Promise<Lease | undefined> {
  const leases = database.collection<StoredLease>(leaseCollection);
  const own = { _id: name, holder: randomUUID() };
  const until = () => dateOf(clock.now().add(lifetime));
  try {
    const free = { _id: name, until: { $lt: dateOf(clock.now()) } };
    await leases.updateOne(free, { $set: { holder: own.holder, until: until() } }, { upsert: true });
  } catch (error) {
    if (isDuplicateKey(error)) return undefined;
    throw error;
  }
  return {
    async renew() {
      const { matchedCount } = await leases.updateOne(own, { $set: { until: until() } });
      if (matchedCount === 0) throw new Error(`The lease "${name}" was lost to another process`);
    },
    async release() {
      await leases.deleteOne(own);
    },
  };
}

const dateOf = (moment: Temporal.Instant): Date => new Date(moment.epochMilliseconds);
