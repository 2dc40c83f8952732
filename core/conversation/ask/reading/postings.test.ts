import { describe, expect, it } from '@jest/globals';
import { postingsOf } from './postings.js';

const postings = postingsOf([['leave', 'mother', 'leave'], [], ['mother', 'pay'], ['leave']]);

describe('postings', () => {
  it('tell which texts hold a feature, each once and in order', () => {
    expect([...postings.holdersOf('leave')]).toEqual([0, 3]);
    expect([...postings.holdersOf('mother')]).toEqual([0, 2]);
    expect([...postings.holdersOf('pay')]).toEqual([2]);
  });

  it('know of no text for what none holds', () => {
    expect([...postings.holdersOf('car')]).toEqual([]);
  });

  it('count texts that hold nothing too', () => {
    expect(postings.size).toBe(4);
  });

  it('go through the features in the order in which they were met', () => {
    expect([...postings].map(([feature, holders]) => [feature, [...holders]])).toEqual([
      ['leave', [0, 3]],
      ['mother', [0, 2]],
      ['pay', [2]],
    ]);
  });
});
