import type { EmployeeJourney } from '../plan-view.js';
import { isOrdinaryWord } from './terms/ordinary.js';
import { plain } from './terms/terms.js';

/** Whom a question names, among the people given, and the question without those names. */
export interface Mentioned {
  readonly people: readonly EmployeeJourney[];
  readonly rest: string;
}

/**
 * Finds people by any part of their name; who fits more parts goes before who fits fewer. Only people whom the asker may
 * see are ever given, so nobody else can be found, and a name of nobody is like the name of somebody unseen.
 */
export function mentionedIn(question: string, visible: readonly EmployeeJourney[]): Mentioned {
  const words = wordsOf(question);
  const found = visible.map((person) => ({ person, parts: partsNamed(words, person.employee.name) }));
  const most = Math.max(1, ...found.map(({ parts }) => parts.length));
  const named = found.filter(({ parts }) => parts.length === most);
  const parts = new Set(named.flatMap((one) => one.parts));
  const rest = question.replace(aWord, (word) => withoutName(word, parts)).replace(/\s+/g, ' ');
  return { people: named.map(({ person }) => person), rest: rest.trim() };
}

/** The name that a word may be; in a chat the apostrophe of "Bram's" is left out as often as not. */
const partIn = (word: string, parts: ReadonlySet<string>): string | undefined =>
  [plain(word), plain(word).replace(/(?<=..)s$/, '')].find((name) => parts.has(name));

function withoutName(word: string, parts: ReadonlySet<string>): string {
  const part = partIn(word, parts);
  if (part === undefined) return word;
  return part === plain(word) ? '' : "'s";
}

/**
 * True where a question holds a word that looks like a name: a capital inside the sentence, and no word of ours. Names of
 * laws and agencies, in capitals throughout, are none.
 */
export const namesStranger = (question: string): boolean => wordsOf(question).slice(1).some(looksLikeName);

/** The question without such names: of law it asks the same for everyone. */
export const withoutStrangers = (question: string): string =>
  question.replace(aWord, (word, at: number) => (at > 0 && looksLikeName(word) ? '' : word));

const aWord = /\p{L}[\p{L}\p{M}]*/gu;
const wordsOf = (text: string): string[] => text.match(aWord) ?? [];

const looksLikeName = (word: string): boolean =>
  /^\p{Lu}.*\p{Ll}/u.test(word) && word.length > 2 && !isOrdinaryWord(plain(word));

/**
 * The parts of a name that stand in the text. A part that is also an ordinary word, such as Lang, counts only with its
 * capital inside the sentence. Anna Visser is not meant where it says Anna Jansen.
 */
function partsNamed(words: readonly string[], name: string): string[] {
  const parts = new Set(
    wordsOf(name)
      .filter((part) => /^\p{Lu}/u.test(part))
      .map(plain),
  );
  const isPart = (word: string, index: number): boolean => {
    const part = partIn(word, parts);
    if (part === undefined) return false;
    return ![plain(word), part].some(isOrdinaryWord) || (index > 0 && /^\p{Lu}/u.test(word));
  };
  const named = words.filter(isPart).flatMap((word) => partIn(word, parts) ?? []);
  const isOther = words.some((word, index) => {
    const next = afterParticles(words, index);
    return isPart(word, index) && next !== undefined && looksLikeName(next) && !parts.has(plain(next));
  });
  return isOther ? [] : [...new Set(named)];
}

/** The word after this one, over the `de` or `van der` of a surname. */
function afterParticles(words: readonly string[], index: number): string | undefined {
  return words.slice(index + 1).find((word) => !/^(van|de|der|den|het|ten|ter|te|el|al)$/.test(word));
}
