import { describe, expect, it } from '@jest/globals';
import { readEmployment } from './employment-words.js';

describe('how someone works', () => {
  it.each([
    ['on-call', ['Oproepkracht', 'nulurencontract', '0-uren', 'Zero hours', 'min/max', 'on call']],
    ['agency', ['Uitzendkracht', 'uitzend', 'agency worker', 'gedetacheerd', 'Payroll']],
    ['self-employed', ['ZZP', 'zzp’er', "zzp'er", 'Zelfstandige', 'freelancer', 'self employed']],
    ['employed', ['vast', 'Onbepaalde tijd', 'bepaalde tijd', 'fixed-term', 'loondienst', 'employed']],
  ] as const)('is read in Dutch and English, however it is written: %s', (employment, words) => {
    expect(words.map(readEmployment)).toEqual(words.map(() => employment));
  });

  it.each(['flex', 'temp', 'inhuur', '', 'vast oproep'])('is not guessed: "%s"', (word) => {
    expect(readEmployment(word)).toBeUndefined();
  });
});
