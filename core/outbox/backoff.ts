import { Temporal } from 'temporal-polyfill';

const LONGEST = Temporal.Duration.from({ hours: 6 });

/** How long to wait after the given number of failed attempts: a minute, then twice as long each time, six hours at the most. */
export function backoff(attempts: number): Temporal.Duration {
  const wait = Temporal.Duration.from({ minutes: 2 ** Math.min(attempts - 1, 10) });
  return Temporal.Duration.compare(wait, LONGEST) > 0 ? LONGEST : wait;
}

/** The longer of what the platform asks for and our own backoff. */
export function retryMoment(
  now: Temporal.Instant,
  attempts: number,
  asked: Temporal.Duration,
): Temporal.Instant {
  const own = backoff(attempts);
  return now.add(Temporal.Duration.compare(asked, own) > 0 ? asked : own);
}
