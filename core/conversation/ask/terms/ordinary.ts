import { locales, type Locale } from '../../../language/locale.js';
import { isWritten, meaningOf } from './concepts.js';
import { stopWords } from './stop-words.js';
import { plain } from './terms.js';

/** True for a word that we know of a language, and so is hardly a name. In lower case without accents. */
export const isOrdinary = (word: string, locale: Locale): boolean =>
  stopWords[locale].has(word) || meaningOf(word, locale) !== undefined;

/** True for a word that stands in our lists as it is written: no slip of another. */
export const isListed = (word: string): boolean =>
  locales.some((locale) => stopWords[locale].has(word)) || isWritten(word);

/** True for a word that we know of any of our languages. */
export const isOrdinaryWord = (word: string): boolean => locales.some((locale) => isOrdinary(word, locale));

/** True for a text that holds no word but such: nobody's name. */
export const isOrdinaryText = (text: string): boolean =>
  (plain(text).match(/\p{L}+/gu) ?? []).every(isOrdinaryWord);
