import { locales, type Locale } from '../../../language/locale.js';
import { folded } from '../../../people/fold.js';
import { writtenOut } from './chat-spelling.js';
import { isConcept, meaningElsewhere, meaningOf } from './concepts.js';
import { replacePhrases } from './phrases.js';
import { stem } from './stem.js';
import { stopWords } from './stop-words.js';

/** A word as it is compared, the way names are. */
export const plain = (text: string): string => folded(text);

/** What may be meant by a word that nobody knows; nothing where that is as good as anything. */
export type Repair = (word: string, locale: Locale) => readonly string[];

const asItIs: Repair = () => [];

/**
 * What a text is searched by: its words less those that say nothing, each as the concept it stands for or its stem. A
 * word of the other language is understood too, as people mix the two.
 */
export const termsOf = (text: string, locale: Locale, repair?: Repair): string[] =>
  termsOfPlain(plainly(text), locale, repair);

/** A text as it is compared, its shorthand written out. */
export const plainly = (text: string): string => writtenOut(plain(text));

/** The terms of a text that was made plain before. */
export const termsOfPlain = (text: string, locale: Locale, repair: Repair = asItIs): string[] =>
  (replacePhrases(text, locale).match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => word.length > 1 || /\d/.test(word))
    .flatMap((word) => termsOfWord(word, locale, repair));

function termsOfWord(word: string, locale: Locale, repair: Repair): readonly string[] {
  const known = knownTerms(word, locale);
  if (known) return known;
  const meant = repair(word, locale);
  return meant.length > 0
    ? meant.flatMap((one) => knownTerms(one, locale) ?? stem(one, locale))
    : [stem(word, locale)];
}

/** The terms of a word that our lists hold, in its own language before the other. */
function knownTerms(word: string, locale: Locale): readonly string[] | undefined {
  for (const one of new Set([locale, ...locales])) {
    if (stopWords[one].has(word)) return [];
    const meaning = one === locale ? meaningOf(word, one) : meaningElsewhere(word, one);
    if (meaning) return [meaning];
  }
  return isConcept(word) ? [word] : undefined;
}
