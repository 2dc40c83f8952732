import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { JumpingClock } from '../storage/testing/jumping-clock.js';
import { TokenBuckets } from './token-bucket.js';

const allowance = { burst: 3, perSecond: 2 };
const opened = () => {
  const clock = new JumpingClock();
  return { clock, buckets: new TokenBuckets(allowance, clock) };
};
const takes = (buckets: TokenBuckets, times: number): boolean[] =>
  Array.from({ length: times }, () => buckets.take('anna'));

describe('a caller', () => {
  it('has a burst at once, then so many a second, and never more than a burst', () => {
    const { clock, buckets } = opened();
    expect(takes(buckets, 4)).toEqual([true, true, true, false]);
    clock.pass({ milliseconds: 499 });
    expect(takes(buckets, 1)).toEqual([false]);
    clock.pass({ milliseconds: 1 });
    expect(takes(buckets, 2)).toEqual([true, false]);
    clock.pass({ hours: 1 });
    expect(takes(buckets, 4)).toEqual([true, true, true, false]);
  });

  it('takes nothing of what others have', () => {
    const { buckets } = opened();
    takes(buckets, 3);
    expect(buckets.take('bram')).toBe(true);
  });

  it('gets back what was taken for nothing, and no more than a burst', () => {
    const { buckets } = opened();
    buckets.giveBack('anna');
    takes(buckets, 3);
    buckets.giveBack('anna');
    expect(takes(buckets, 2)).toEqual([true, false]);
  });

  it('is told how long it is until there is another: exactly, and in whole seconds', () => {
    const { clock, buckets } = opened();
    expect([buckets.seconds('anna'), buckets.wait('anna')]).toEqual([0, 1]);
    takes(buckets, 3);
    expect([buckets.seconds('anna'), buckets.wait('anna')]).toEqual([0.5, 1]);
    for (let times = 0; times < 3; times += 1) buckets.takeAhead('anna');
    expect([buckets.seconds('anna'), buckets.wait('anna')]).toEqual([2, 2]);
    clock.pass({ milliseconds: 1999 });
    expect(buckets.take('anna')).toBe(false);
    clock.pass({ milliseconds: 1 });
    expect(buckets.take('anna')).toBe(true);
  });
});

it('of any calls, in no window more come through than a burst and what comes in meanwhile', () => {
  const pauses = fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 20, maxLength: 60 });
  fc.assert(
    fc.property(pauses, (all) => {
      const { clock, buckets } = opened();
      const came: number[] = [];
      for (const milliseconds of all) {
        clock.pass({ milliseconds });
        const now = clock.now().epochMilliseconds;
        // Every second one waits for its turn.
        const wait = buckets.seconds('anna') * 1000;
        if (came.length % 2 === 0) {
          buckets.takeAhead('anna');
          came.push(now + wait);
        } else if (buckets.take('anna')) came.push(now);
      }
      for (const start of came) {
        const within = came.filter((at) => at >= start && at < start + 1000);
        expect(within.length).toBeLessThanOrEqual(allowance.burst + allowance.perSecond);
      }
    }),
  );
});

it('no more than ten thousand callers are remembered; who was not heard of for the longest time is forgotten', () => {
  const { buckets } = opened();
  takes(buckets, 3);
  for (let other = 0; other < 9_999; other += 1) buckets.take(`other ${other}`);
  expect(buckets.take('anna')).toBe(false);
  for (let other = 0; other < 10_000; other += 1) buckets.take(`another ${other}`);
  expect(buckets.take('anna')).toBe(true);
});
