import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { longer, retryMoment } from './backoff.js';

const now = Temporal.Instant.from('2026-11-24T08:00:00Z');
const minutes = (count: number) => Temporal.Duration.from({ minutes: count });
const waited = (attempts: number, asked = 0, longest?: Temporal.Duration): number =>
  retryMoment(now, attempts, minutes(asked), longest).since(now).total('minutes');

describe('the next try', () => {
  it('comes after a minute, then twice as long each time, six hours at the most', () => {
    expect([1, 2, 3, 4, 9, 10, 13, 14, 500].map((attempts) => waited(attempts))).toEqual([
      1, 2, 4, 8, 256, 360, 360, 360, 360,
    ]);
  });

  it('comes no sooner than the platform asks, however long that is', () => {
    expect([waited(1, 30), waited(5, 3), waited(1, 24 * 60)]).toEqual([30, 16, 24 * 60]);
  });

  it('may be told to wait longer than that at the most', () => {
    const day = Temporal.Duration.from({ hours: 24 });
    expect([waited(10, 0, day), waited(11, 0, day), waited(12, 0, day), waited(99, 0, day)]).toEqual([
      512, 1024, 1440, 1440,
    ]);
  });
});

it('of two waits the longer is the longer one, whichever comes first', () => {
  const [short, long] = [Temporal.Duration.from({ seconds: 59 }), minutes(1)];
  expect([longer(short, long), longer(long, short), longer(long, minutes(1))]).toEqual([long, long, long]);
});
