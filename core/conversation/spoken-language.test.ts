import { describe, expect, it } from '@jest/globals';
import { dutchQuestions } from './ask/testing/dutch-questions.js';
import { englishQuestions } from './ask/testing/english-questions.js';
import { languageOf } from './spoken-language.js';

describe('the language of a text', () => {
  it.each([
    ['how long does maternity leave last?', 'en'],
    ['When does the leave of Anna end', 'en'],
    ['hoe lang duurt het verlof van Anna', 'nl'],
    ['Wanneer komt ze terug?', 'nl'],
  ])('%s is told by its words', (text, language) => {
    expect(languageOf(text)).toBe(language);
  });

  it.each(['plan', 'Anna Visser', 'parental leave?', 'hi there', '👍', '', 'is Anna over in week 3?'])(
    '"%s" leaves a doubt',
    (text) => {
      expect(languageOf(text)).toBeUndefined();
    },
  );

  it('is that of the sentence, whatever it borrows from another', () => {
    expect(languageOf('hoe lang duurt parental leave for Anna?')).toBe('nl');
  });

  it('is never mistaken, and seldom missed, in the questions of managers', () => {
    const [dutch, english] = [dutchQuestions, englishQuestions].map((all) =>
      all.map(([text]) => languageOf(text)),
    );
    expect(dutch?.filter((language) => language === 'en')).toEqual([]);
    expect(english?.filter((language) => language === 'nl')).toEqual([]);
    const told = [...(dutch ?? []), ...(english ?? [])].filter((language) => language !== undefined);
    expect(told.length).toBeGreaterThan(0.8 * (dutchQuestions.length + englishQuestions.length));
  });
});
