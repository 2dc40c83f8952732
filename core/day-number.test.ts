import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { dayNumber } from './day-number.js';

it('is in the order of the days, over the end of a month and of a year', () => {
  const day = fc
    .integer({ min: -40_000, max: 40_000 })
    .map((days) => Temporal.PlainDate.from('2027-01-01').add({ days }));
  const near = fc
    .tuple(day, fc.integer({ min: -40, max: 40 }))
    .map(([one, days]) => [one, one.add({ days })] as const);
  fc.assert(
    fc.property(fc.oneof(near, fc.tuple(day, day)), ([one, other]) => {
      expect(Math.sign(dayNumber(one) - dayNumber(other))).toBe(Temporal.PlainDate.compare(one, other));
    }),
  );
});
