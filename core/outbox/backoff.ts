import { Temporal } from 'temporal-polyfill';

const SIX_HOURS = Temporal.Duration.from({ hours: 6 });
/** Beyond this no doubling matters: it is more than any longest wait. */
const MOST_DOUBLINGS = 12;

/** How long to wait after the given number of failed attempts: a minute, then twice as long each time, up to the longest wait. */
function backoff(attempts: number, longest: Temporal.Duration): Temporal.Duration {
  const wait = Temporal.Duration.from({ minutes: 2 ** Math.min(attempts - 1, MOST_DOUBLINGS) });
  return Temporal.Duration.compare(wait, longest) > 0 ? longest : wait;
}

/** The longer of what the platform asks for and our own backoff. */
export function retryMoment(
  now: Temporal.Instant,
  attempts: number,
  asked: Temporal.Duration,
  longest = SIX_HOURS,
): Temporal.Instant {
  return now.add(longer(backoff(attempts, longest), asked));
}

/** The longer of two waits. */
export const longer = (a: Temporal.Duration, b: Temporal.Duration): Temporal.Duration =>
  Temporal.Duration.compare(a, b) < 0 ? b : a;
