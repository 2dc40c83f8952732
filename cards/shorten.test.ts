import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { shorten } from './shorten.js';

describe('a shortened text', () => {
  it.each([
    ['short enough', 12, 'short enough'],
    ['cut between words', 12, 'cut between…'],
    ['cut inside words', 9, 'cut…'],
    ['unbreakable', 6, 'unbre…'],
    ['👩‍👩‍👧👩‍👩‍👧', 12, '👩‍👩‍👧…'],
  ])('of "%s" to %d', (text, max, expected) => {
    expect(shorten(text, max)).toBe(expected);
  });

  it('never is longer than asked and says so where something is missing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 20 }), (text, max) => {
        const short = shorten(text, max);
        expect(short.length).toBeLessThanOrEqual(max);
        expect(short === text || (short.endsWith('…') && text.startsWith(short.slice(0, -1)))).toBe(true);
      }),
    );
  });
});
