import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { formatDate } from './format-date.js';

const day = Temporal.PlainDate.from('2027-03-10');

describe('a date for a reader', () => {
  it.each([
    ['full', 'woensdag 10 maart 2027', 'Wednesday 10 March 2027'],
    ['long', '10 maart 2027', '10 March 2027'],
    ['short', '10 mrt 2027', '10 Mar 2027'],
    ['tiny', '10 mrt', '10 Mar'],
  ] as const)('is written %s', (style, dutch, english) => {
    expect(formatDate(day, 'nl', style)).toBe(dutch);
    expect(formatDate(day, 'en', style)).toBe(english);
  });

  it('is long unless asked otherwise', () => {
    expect(formatDate(day, 'en')).toBe('10 March 2027');
  });
});
