import { describe, expect, it } from '@jest/globals';
import { readingEase, sentencesIn, syllablesIn, wordsIn } from './reading-level.js';

describe('syllables', () => {
  it.each([
    ['verlof', 2],
    ['zwangerschap', 3],
    ['geboorteverlof', 5],
    ['ideeën', 3],
    ['beoordeling', 4],
    ['organisatie', 5],
    ['geregeld', 3],
    ['mooi', 1],
    ['nieuws', 1],
    ['bij', 1],
    ['UWV', 1],
  ])('of "%s" in Dutch are %i', (word, syllables) => {
    expect(syllablesIn(word, 'nl')).toBe(syllables);
  });

  it.each([
    ['leave', 1],
    ['agreed', 2],
    ['needed', 2],
    ['table', 2],
    ['while', 1],
    ['times', 1],
    ['boxes', 2],
    ['changes', 2],
    ['asked', 1],
    ['employee', 3],
    ['handover', 3],
    ['the', 1],
  ])('of "%s" in English are %i', (word, syllables) => {
    expect(syllablesIn(word, 'en')).toBe(syllables);
  });
});

describe('a text', () => {
  it('falls apart in sentences at stops and lines, and in words', () => {
    expect(sentencesIn('Is it so? It is.\nGood')).toEqual(['Is it so', 'It is', 'Good']);
    expect(wordsIn("It's a 6-week talk, één keer.")).toEqual(["It's", 'a', '6-week', 'talk', 'één', 'keer']);
  });

  it('of short words scores above B1’s line, an official’s sentence far below', () => {
    expect(readingEase('Vraag wat goed gaat. Kijk samen naar het werk.', 'nl')).toBeGreaterThan(80);
    expect(readingEase('Ask what is going well. Look at the work together.', 'en')).toBeGreaterThan(80);
    const official = {
      nl: 'Met inachtneming van bovengenoemde verlofregelingen dient de leidinggevende de noodzakelijke vervangingsmaatregelen tijdig te inventariseren.',
      en: 'Notwithstanding the aforementioned entitlements, management necessarily anticipates organisational accommodation requirements.',
    };
    expect(readingEase(official.nl, 'nl')).toBeLessThan(30);
    expect(readingEase(official.en, 'en')).toBeLessThan(30);
  });

  it('of no words at all is no burden', () => {
    expect(readingEase('', 'nl')).toBe(100);
  });
});
