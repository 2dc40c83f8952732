import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { shorten, wholeGraphemes } from './shorten.js';

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

describe('the whole letters of a text', () => {
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

  it('are as many as fit, and none of them is broken', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 0, max: 20 }), (text, max) => {
        const ends = [...segmenter.segment(text)].map(({ index, segment }) => index + segment.length);
        expect(wholeGraphemes(text, max)).toHaveLength(Math.max(0, ...ends.filter((end) => end <= max)));
      }),
    );
  });
});
