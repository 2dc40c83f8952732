import { locales, type Locale } from '../../../language/locale.js';
import { isOrdinary } from './ordinary.js';
import { plain } from './terms.js';

/** The languages in which a text may be read, by the words that one alone has; both where it leaves a doubt. */
export function likelyLanguages(text: string): readonly Locale[] {
  const words = plain(text).match(/\p{L}+/gu) ?? [];
  const counts = locales.map((locale) => words.filter((word) => isOnly(word, locale)).length);
  const most = Math.max(...counts);
  return locales.filter((_, at) => counts[at] === most);
}

const isOnly = (word: string, locale: Locale): boolean =>
  isOrdinary(word, locale) && locales.every((other) => other === locale || !isOrdinary(word, other));
