import { describe, expect, it } from '@jest/globals';
import { toItsEnd } from '../../../to-its-end.js';
import { learnedBy, learnFrom, type Kind, type Learned } from './learned.js';
import { postingsOf } from './postings.js';

/** Texts of three groups. `leave` stands in all of them, `father` in two. */
const texts = [
  ['leave', 'mother', 'weeks'],
  ['leave', 'mother', 'pay'],
  ['leave', 'father', 'weeks'],
  ['leave', 'father', 'pay'],
  ['leave', 'father', 'refuse', 'may'],
  ['leave', 'refuse', 'may', 'pay'],
];
const groups = [0, 0, 1, 1, 2, 2];
const learned = (kinds: readonly Kind[], groups: readonly number[], groupCount: number): Learned =>
  learnedBy(kinds, toItsEnd(learnFrom(kinds, groups, groupCount)), groupCount);

const learn = (): Learned => learned([{ postings: postingsOf(texts), weight: 1 }], groups, 3);
const groupOf = (...words: string[]): number => {
  const shares = [...learn()([words])];
  return shares.indexOf(Math.max(...shares));
};

describe('who has learned from texts of groups', () => {
  it('knows the texts again', () => {
    expect(texts.map((text) => groupOf(...text))).toEqual(groups);
  });

  it('knows what speaks against a group, where a word that it shares with another speaks for both', () => {
    expect(groupOf('father')).toBe(1);
    expect(groupOf('father', 'refuse')).toBe(2);
  });

  it('holds nothing for likelier where it knows no word', () => {
    const [first, ...others] = learn()([['car', 'printer']]);
    for (const share of others) expect(share).toBe(first);
  });

  it('shares one among the groups', () => {
    expect([...learn()([['leave', 'pay']])].reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
  });

  it('learns the same from the same', () => {
    expect(learn()([['leave', 'pay']])).toEqual(learn()([['leave', 'pay']]));
  });

  it('weighs one kind of features beside another', () => {
    const by = (weight: number) =>
      learned(
        [
          { postings: postingsOf([['a'], ['a'], ['b'], ['b']]), weight: 1 },
          { postings: postingsOf([['x'], ['x'], ['y'], ['y']]), weight },
        ],
        [0, 0, 1, 1],
        2,
      )([['a'], ['y']]);
    expect(by(0.2)[0]).toBeGreaterThan(0.5);
    expect(by(5)[0]).toBeLessThan(0.5);
  });
});
