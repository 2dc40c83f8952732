import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { dayExpressionSchema, resolveDay } from './day-expression.js';

const born = Temporal.PlainDate.from('2026-08-31');
const day = (text: string) => resolveDay(dayExpressionSchema.parse(text), { B: born })?.toString();

describe('a day expression', () => {
  it('names the anchor itself, or a day at steps from it', () => {
    expect(day('B')).toBe('2026-08-31');
    expect(day('B-21d')).toBe('2026-08-10');
    expect(day('B+6w')).toBe('2026-10-12');
  });

  it('counts months by the calendar, ending on the last day of a shorter month, step by step', () => {
    expect(day('B+6m')).toBe('2027-02-28');
    expect(day('B+6m-2w')).toBe('2027-02-14');
  });

  it('is undefined for a journey without that anchor', () => {
    expect(day('T-10w')).toBeUndefined();
  });

  it.each(['', 'X+1d', 'B+1', 'B + 1d', '+1d', 'B+1y'])('refuses "%s" and shows how to write one', (text) => {
    expect(() => dayExpressionSchema.parse(text)).toThrow(/such as S-21d/);
  });
});
