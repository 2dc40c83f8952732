import { describe, expect, it } from '@jest/globals';
import { termsOf } from './terms.js';

describe('the terms of a text', () => {
  it.each([
    ['weken', 'week'],
    ['verloven', 'verlof'],
    ['aanvragen', 'aanvraag'],
    ['tweelingen', 'een meerling'],
    ['ontslagen', 'ontslaan'],
    ['Zwangere', 'zwangerschap'],
    ['hoe gaat het met haar', 'gezondheid'],
  ])('make "%s" and "%s" one in Dutch', (one, other) => {
    expect(termsOf(one, 'nl')).toEqual(termsOf(other, 'nl'));
  });

  it.each([
    ['leaves', 'leave'],
    ['dismissed', 'the dismissal'],
    ['babies', 'a child'],
    ['twins', 'multiples'],
    ['how is she feeling', 'health'],
  ])('make "%s" and "%s" one in English', (one, other) => {
    expect(termsOf(one, 'en')).toEqual(termsOf(other, 'en'));
  });

  it('leave out what says nothing', () => {
    expect(termsOf('Mag ik dat aan haar vragen?', 'nl')).toEqual([]);
    expect(termsOf('Can you tell me what I should do?', 'en')).toEqual([]);
  });

  it.each([
    ['hoeveel wkn ouderschapsverlof', 'how many weeks of parental leave'],
    ['mat leave', 'zwangerschapsverlof'],
    ['is ouderschapsverlof unpaid', 'is parental leave onbetaald'],
    ['0 uren contract', 'zero hours contract'],
    ['on-call', 'een oproepkracht'],
    ['1 dag pw', 'one day a week'],
  ])('make "%s" and "%s" one, whatever the language and the haste', (one, other) => {
    expect(new Set(termsOf(one, 'nl'))).toEqual(new Set(termsOf(other, 'en')));
  });
});
