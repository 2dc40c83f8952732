import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { onceForEach, onceForEachDay, onceForEachText } from './once.js';

describe('what is worked out once', () => {
  it('is worked out once for each object, however alike they are', () => {
    const seen: object[] = [];
    const work = onceForEach((of: { readonly name: string }) => {
      seen.push(of);
      return of.name;
    });
    const [one, other] = [{ name: 'Anna' }, { name: 'Anna' }];
    expect([work(one), work(one), work(other)]).toEqual(['Anna', 'Anna', 'Anna']);
    expect(seen).toEqual([one, other]);
  });

  it('is worked out once for a day, whoever names it', () => {
    let times = 0;
    const work = onceForEachDay((day) => `${day.toString()} ${(times += 1)}`);
    expect(work(Temporal.PlainDate.from('2027-02-28'))).toBe('2027-02-28 1');
    expect(work(Temporal.PlainDate.from('2027-02-28'))).toBe('2027-02-28 1');
    expect(work(Temporal.PlainDate.from('2027-03-01'))).toBe('2027-03-01 2');
  });

  it('is worked out once for a text, and again where there were too many others', () => {
    const seen: string[] = [];
    const work = onceForEachText(2, (text) => {
      seen.push(text);
      return text.length;
    });
    expect(['one', 'three', 'one', 'five5', 'one'].map(work)).toEqual([3, 5, 3, 5, 3]);
    expect(seen).toEqual(['one', 'three', 'five5', 'one']);
  });

  it('never takes a day for another', () => {
    const work = onceForEachDay((day) => day.toString());
    const day = fc.integer({ min: -400_000, max: 400_000 });
    fc.assert(
      fc.property(day, (days) => {
        const one = Temporal.PlainDate.from('2027-01-01').add({ days });
        expect(work(one)).toBe(one.toString());
      }),
    );
  });
});
