import type { Locale } from '../../language/locale.js';

/** One written sound of a vowel, longest first: what is not in the list counts as two syllables (`idee-en`, `be-oordeel`). */
const vowelSounds: Record<Locale, RegExp> = {
  nl: /aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|oe|ie|ei|ij|ui|eu|ou|au|[aeiouyàáâäèéêëìíîïòóôöùúûü]/g,
  en: /(?:[aeioué]|y(?![aeiou]))+/g,
};

/** Letters that are written but not heard: `leave`, `agreed`, `times`; not the e of `table`, `needed` or `boxes`. */
const silentEnding = /(?:[^laeiouy]e|[aeiouy]le|[^aeioutdly]ed|[^aeiousxzgch]es)$/;

/** Syllables of one word, by spelling; right for nearly all words, close enough for an average. */
export function syllablesIn(word: string, locale: Locale): number {
  const lower = word.toLowerCase();
  const sounds = lower.match(vowelSounds[locale])?.length ?? 0;
  return Math.max(1, locale === 'en' && silentEnding.test(lower) ? sounds - 1 : sounds);
}

/** The sentences of a text: each ends with a stop, a question mark, an exclamation mark or a line. */
export const sentencesIn = (text: string): string[] =>
  text
    .split(/[.!?]+(?=\s|$)|\n/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');

/** The words of a text; a number is a word. */
export const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];

/**
 * How easy a text reads, 0 (hard) to about 100 (a child's book): Flesch-Douma for Dutch, Flesch reading ease for English.
 * Plain words and short sentences of B1 score 60 and up.
 */
export function readingEase(text: string, locale: Locale): number {
  const words = wordsIn(text);
  const sentences = sentencesIn(text);
  if (words.length === 0 || sentences.length === 0) return 100;
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word, locale), 0);
  const perWord = syllables / words.length;
  const perSentence = words.length / sentences.length;
  return locale === 'nl'
    ? 206.84 - 77 * perWord - 0.93 * perSentence
    : 206.835 - 84.6 * perWord - 1.015 * perSentence;
}
