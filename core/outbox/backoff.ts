import { Temporal } from 'temporal-polyfill';

const LONGEST = Temporal.Duration.from({ hours: 6 });

/** How long to wait after the given number of failed attempts: a minute, then twice as long each time, six hours at the most. */
function backoff(attempts: number): Temporal.Duration {
  const wait = Temporal.Duration.from({ minutes: 2 ** Math.min(attempts - 1, 10) });
  return Temporal.Duration.compare(wait, LONGEST) > 0 ? LONGEST : wait;
}

/** The longer of what the platform asks for and our own backoff. */
export function retryMoment(
  now: Temporal.Instant,
  attempts: number,
  asked: Temporal.Duration,
): Temporal.Instant {
  return now.add(longer(backoff(attempts), asked));
}

/** The longer of two waits. */
export const longer = (a: Temporal.Duration, b: Temporal.Duration): Temporal.Duration =>
  Temporal.Duration.compare(a, b) < 0 ? b : a;
