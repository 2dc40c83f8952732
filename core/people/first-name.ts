import { cleaned, folded } from './fold.js';

/** Whoever has a name; the first name where the employer gave one. */
interface Named {
  readonly name: string;
  readonly firstName?: string | undefined;
}

/** What colleagues call someone: as the employer says, else the first name in the name, else, in doubt, the whole name. */
export const firstName = ({ name, firstName: given }: Named): string => given ?? readFirstName(name) ?? name;

const titles = wordSet(
  'dr drs ir ing mr mrs ms prof hr dhr mw mevr mevrouw mv ds msc bsc ma ba mba phd llm md ra rc jr sr',
);
const particles = wordSet(
  "van von de den der het 't ten ter te in op aan bij d' da di do dos du la le el al ben bin",
);

function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}

function readFirstName(name: string): string | undefined {
  const [first, ...others] = cleaned(name)
    .replace(/\([^)]*\)/gu, '')
    .split(',')
    .map(wordsOf)
    .filter((words) => words.length > 0 && !words.every(isParticle));
  const given = others.at(-1);
  if (others.length > 1 || first === undefined) return undefined;
  return given === undefined ? ofWords(first) : likely(given[0]);
}

const wordsOf = (part: string): string[] =>
  part.split(' ').filter((word) => word !== '' && !titles.has(folded(word).replaceAll('.', '')));

/** "Visser A." and "Berg A van der" have the surname in front. */
function ofWords(words: readonly string[]): string | undefined {
  const last = words.findLast((word) => !isParticle(word));
  return last !== words[0] && isInitials(last ?? '') ? undefined : likely(words[0]);
}

const isParticle = (word: string): boolean => particles.has(word);
const isInitials = (word: string): boolean => /^\p{Lu}$|\.$/u.test(word);
const isShouted = (word: string): boolean => word === word.toUpperCase();

/** Initials, a part of a surname and a name in capitals, which may be the surname, are no first name. */
const likely = (word: string | undefined): string | undefined =>
  word === undefined || isInitials(word) || isShouted(word) || isParticle(word) ? undefined : word;
