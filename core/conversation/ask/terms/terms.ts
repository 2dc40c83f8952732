import type { Locale } from '../../../language/locale.js';
import { folded } from '../../../people/fold.js';
import { replacePhrases } from './phrases.js';
import { stem } from './stem.js';
import { stopWords } from './stop-words.js';
import { synonyms } from './synonyms.js';

/** A word as it is compared, the way names are. */
export const plain = (text: string): string => folded(text);

/** What a text is searched by: its words less stop words, each as the stem of its synonym. */
export const termsOf = (text: string, locale: Locale): string[] =>
  (replacePhrases(plain(text), locale).match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => (word.length > 1 || /\d/.test(word)) && !stopWords[locale].has(word))
    .map((word) => stem(word, locale))
    .map((stemmed) => synonyms[locale].get(stemmed) ?? stemmed);
