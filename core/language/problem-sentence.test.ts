import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { problemCodes } from '../problem.js';
import { locales } from './locale.js';
import { problemSentence } from './problem-sentence.js';

describe('the sentence of a problem', () => {
  it('says what is wrong and what to do, with its facts', () => {
    expect(problemSentence({ code: 'csv-column-missing', facts: { column: 'email' } }, 'en')).toBe(
      'A column is missing: email. Add it to the first line.',
    );
  });

  it('says where, in front', () => {
    const facts = { file: 'roster.csv', line: 4, manager: 'piet@example.com' };
    expect(problemSentence({ code: 'unknown-manager', facts }, 'nl')).toMatch(
      /^roster\.csv, regel 4: Deze leidinggevende \(piet@example\.com\) ken ik niet\./,
    );
  });

  it('writes out the allowed range of a date', () => {
    const facts = { from: '2027-01-28', to: '2027-02-11', employee: 'Anna' };
    expect(problemSentence({ code: 'leave-start-outside-window', facts }, 'nl')).toBe(
      'Anna: Het verlof kan op die dag niet ingaan. Kies een dag van 28 januari 2027 t/m 11 februari 2027.',
    );
  });

  const names = ['column', 'email', 'expected', 'field', 'from', 'to', 'manager', 'name', 'value', 'range'];

  it.each(problemCodes)('never shows a raw placeholder for %s, whichever facts are known', (code) => {
    fc.assert(
      fc.property(fc.subarray(names), fc.constantFrom(...locales), (known, locale) => {
        const facts = Object.fromEntries(known.map((name) => [name, '17']));
        const sentence = problemSentence({ code, facts }, locale);
        expect(sentence).not.toMatch(/[{}]|none|undefined|null/);
        expect(sentence).toMatch(/^[A-Z].*\.$/);
      }),
      { numRuns: 30 },
    );
  });
});
