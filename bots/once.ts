import { Temporal } from 'temporal-polyfill';
import { correlated } from '../core/correlation.js';
import type { BotNeeds } from './bot.js';

export type OnceNeeds = Pick<BotNeeds, 'receipts' | 'clock' | 'newId'>;

/**
 * An event that comes again after so long, and whose handling never ended, was cut off. A step that takes longer was acknowledged
 * long before, so that it does not come again; should it all the same, its flow has moved on and takes it only once.
 */
const ABANDONED_AFTER = Temporal.Duration.from({ seconds: 60 });

/**
 * Handles an event that a platform may deliver more than once: once, and once more where the first time was cut off by a
 * crash. Every line of the log from here on carries one id. Undefined where it was handled before.
 */
export async function once<T>(
  { receipts, clock, newId }: OnceNeeds,
  eventId: string,
  work: () => Promise<T>,
): Promise<T | undefined> {
  const now = clock.now();
  if (!(await receipts.begin(eventId, now, now.subtract(ABANDONED_AFTER)))) return undefined;
  return correlated(newId(), async () => {
    const result = await work();
    await receipts.done(eventId);
    return result;
  });
}
