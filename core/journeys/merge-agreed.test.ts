import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { agreedParts, type Agreed } from './cover-card.js';
import { mergeAgreed, nothingAgreed } from './merge-agreed.js';

const began: Agreed = { work: 'Mail: Tom', standIn: 'Tom', firstWeek: '' };

describe('two managers who write at once', () => {
  it('both keep their words where they wrote different texts', () => {
    const mine = { ...began, firstWeek: 'Monday at ten' };
    const stands = { ...began, work: 'Mail: Sara' };
    expect(mergeAgreed(mine, began, stands)).toEqual({
      agreed: { work: 'Mail: Sara', standIn: 'Tom', firstWeek: 'Monday at ten' },
      collisions: [],
    });
  });

  it('are asked where they changed the same text', () => {
    const { collisions } = mergeAgreed({ ...began, work: 'Mail: me' }, began, {
      ...began,
      work: 'Mail: Sara',
    });
    expect(collisions).toEqual([{ part: 'work', theirs: 'Mail: Sara' }]);
  });

  it('are asked where one removed what the other changed', () => {
    const { collisions } = mergeAgreed({ ...began, work: 'Mail: me' }, began, nothingAgreed);
    expect(collisions).toEqual([{ part: 'work', theirs: '' }]);
  });

  const text = fc.constantFrom('', 'one', 'two', 'three');
  const agreed = fc.record({ work: text, standIn: text, firstWeek: text });

  it('lose no word: whatever someone changed stands in the outcome, or in a collision', () => {
    fc.assert(
      fc.property(agreed, agreed, agreed, (mine, from, stands) => {
        const merged = mergeAgreed(mine, from, stands);
        for (const part of agreedParts) {
          if (merged.collisions.some((one) => one.part === part)) continue;
          if (mine[part] !== from[part]) expect(merged.agreed[part]).toBe(mine[part]);
          if (stands[part] !== from[part]) expect(merged.agreed[part]).toBe(stands[part]);
        }
      }),
    );
  });

  it('can always save once they have seen what stands', () => {
    fc.assert(
      fc.property(agreed, agreed, (mine, stands) => {
        expect(mergeAgreed(mine, stands, stands)).toEqual({ agreed: mine, collisions: [] });
      }),
    );
  });
});
