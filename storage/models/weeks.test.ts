import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { everyWeek, inItsWeek, weeksAfter, weeksUntil } from './weeks.js';

const moments = fc
  .integer({ min: Date.UTC(2026, 0), max: Date.UTC(2040, 0) })
  .map((at) => Temporal.Instant.fromEpochMilliseconds(at));
const days = (count: number) => ({ hours: 24 * count });

it('every week either can hold what is due or comes after it', () => {
  fc.assert(
    fc.property(moments, (now) => {
      const all = [...weeksUntil(now), ...weeksAfter(now)];
      expect(all.toSorted((a, b) => a - b)).toEqual(everyWeek);
    }),
  );
});

it('what has been due for up to four months is looked for, and what comes in the next six weeks is not', () => {
  fc.assert(
    fc.property(moments, fc.integer({ min: 0, max: 17 * 7 - 1 }), (now, ago) => {
      expect(weeksUntil(now)).toContain(inItsWeek(now.subtract(days(ago))));
    }),
  );
  fc.assert(
    fc.property(moments, fc.integer({ min: 7, max: 6 * 7 }), (now, ahead) => {
      expect(weeksAfter(now)).toContain(inItsWeek(now.add(days(ahead))));
    }),
  );
});

it('what has no moment is in no week', () => {
  expect(everyWeek).not.toContain(inItsWeek(undefined));
  expect(inItsWeek(undefined)).not.toEqual(inItsWeek(undefined));
});
