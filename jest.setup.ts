import { expect } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';

// Jest sees no fields in a Temporal value and would hold any two for equal: compare what they write.
const types = [
  Temporal.PlainDate,
  Temporal.Instant,
  Temporal.Duration,
  Temporal.PlainTime,
  Temporal.ZonedDateTime,
];

expect.addEqualityTesters([
  function areSameTemporal(a: unknown, b: unknown): boolean | undefined {
    const type = types.find((one) => a instanceof one || b instanceof one);
    if (!type) return undefined;
    return a instanceof type && b instanceof type && a.toString() === b.toString();
  },
]);
