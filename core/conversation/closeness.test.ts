import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isClose } from './closeness.js';

const letters = fc.stringMatching(/^[a-z]{4,12}$/);

describe('a slip of the finger', () => {
  it.each([
    ['plna', 'plan'],
    ['hlep', 'help'],
    ['pln', 'plan'],
    ['instelingen', 'instellingen'],
    ['settigns', 'settings'],
    ['overzciht', 'overzicht'],
  ])('makes %s of %s', (typed, meant) => {
    expect(isClose(typed, meant)).toBe(true);
  });

  it.each([
    ['aks', 'ask'],
    ['hai', 'hoi'],
    ['staan', 'plan'],
    ['klamp', 'plan'],
    ['koffie', 'help'],
    ['instelling', 'installateur'],
  ])('does not make %s of %s', (typed, meant) => {
    expect(isClose(typed, meant)).toBe(false);
  });

  it('is the same either way, and forgiven at any place of a longer word', () => {
    fc.assert(fc.property(letters, letters, (one, other) => isClose(one, other) === isClose(other, one)));
    fc.assert(
      fc.property(letters, fc.nat(), (word, at) => {
        const place = at % word.length;
        return isClose(word, word.slice(0, place) + word.slice(place + 1)) === word.length >= 4;
      }),
    );
  });
});
