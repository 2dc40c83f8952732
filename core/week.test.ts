import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { isSince, weekOf } from './week.js';

const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);

describe('the week of a moment', () => {
  it('is its Monday at midnight, the same for all of the week', () => {
    const monday = at('2026-11-23T00:00Z');
    for (const moment of ['2026-11-23T00:00Z', '2026-11-26T12:34:56Z', '2026-11-29T23:59:59Z'])
      expect(weekOf(at(moment))).toEqual(monday);
    expect(weekOf(at('2026-11-30T00:00Z'))).toEqual(at('2026-11-30T00:00Z'));
  });
});

describe('what was delivered', () => {
  it('came since a report to the second, as long as its moment is known', () => {
    expect(isSince(at('2026-11-26T09:00Z'), at('2026-11-26T09:00Z'))).toBe(true);
    expect(isSince(at('2026-11-26T08:59Z'), at('2026-11-26T09:00Z'))).toBe(false);
  });

  it('came since a report of its week, once its week is all that is known', () => {
    expect(isSince(at('2026-11-23T00:00Z'), at('2026-11-26T09:00Z'))).toBe(true);
    expect(isSince(at('2026-11-16T00:00Z'), at('2026-11-26T09:00Z'))).toBe(false);
  });
});
