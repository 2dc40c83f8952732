import { locales, type Locale } from '../../../language/locale.js';
import { conceptWords } from './concept-words.js';
import { stem } from './stem.js';

/** A line of `conceptWords` taken apart. */
interface Concept {
  readonly name: string;
  readonly words: Readonly<Record<Locale, readonly string[]>>;
}

function conceptIn(line: string): Concept {
  const [name = '', words = ''] = line.split(':');
  const [nl = '', en = ''] = words.split('|');
  return { name: name.trim(), words: { nl: wordsIn(nl), en: wordsIn(en) } };
}

const wordsIn = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

const concepts = conceptWords.trim().split('\n').map(conceptIn);

const mapOf = (locale: Locale): ReadonlyMap<string, string> =>
  new Map(
    concepts.flatMap(({ name, words }) => words[locale].map((word) => [stem(word, locale), name] as const)),
  );

/** By language: the stem of a word to the name of what it means. */
const conceptsOf: Readonly<Record<Locale, ReadonlyMap<string, string>>> = {
  nl: mapOf('nl'),
  en: mapOf('en'),
};

const names: ReadonlySet<string> = new Set(concepts.map(({ name }) => name));

/** True for the name of a concept, which a phrase may have left in a text. */
export const isConcept = (word: string): boolean => names.has(word);

/** What a word means in a language. */
export const meaningOf = (word: string, locale: Locale): string | undefined =>
  conceptsOf[locale].get(stem(word, locale));

/** The same for a word in a text of the other language: a short one only as it is written, for its stem may be chance. */
export const meaningElsewhere = (word: string, locale: Locale): string | undefined =>
  word.length >= FEWEST_LETTERS || isWritten(word) ? meaningOf(word, locale) : undefined;
const FEWEST_LETTERS = 5;

/** True for a concept that tells of a subject; a number is none. */
export const isSubject = (term: string): boolean => isConcept(term) && !/^\d+$/.test(term);

/** All words that mean something to us, as they are written. */
export const meaningfulWords: readonly string[] = concepts.flatMap(({ words }) =>
  locales.flatMap((locale) => words[locale]),
);

const written: ReadonlySet<string> = new Set(meaningfulWords);

/** True for one of these, as it is written. */
export const isWritten = (word: string): boolean => written.has(word);
