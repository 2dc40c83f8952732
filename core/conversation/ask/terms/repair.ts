import { locales } from '../../../language/locale.js';
import { slipsBetween } from '../../closeness.js';
import { meaningfulWords } from './concepts.js';
import { stopWords } from './stop-words.js';
import { plain, type Repair } from './terms.js';

/** The fewest letters of a word that is taken for a slip of another, and of the parts of a compound. */
const FEWEST_LETTERS = 5;
const FEWEST_OF_PART = 4;
const FEWEST_UNFINISHED = 6;

/** Mends slips, unfinished words and Dutch compounds, by the words of our lists and those given, which are plain. */
export function createRepair(words: Iterable<string>): Repair {
  const listed = new Set(meaningfulWords.map(plain));
  const stops = new Set(locales.flatMap((locale) => [...stopWords[locale]]));
  const known = new Set([...listed, ...stops, ...words]);
  const longer = [...known].filter((word) => word.length >= FEWEST_LETTERS && !stops.has(word));
  const isPart = (part: string): boolean =>
    part.length >= FEWEST_OF_PART && (listed.has(part) || stops.has(part));
  return (word) => {
    if (known.has(word) || word.length < FEWEST_LETTERS || /\d/.test(word)) return [];
    const parts = partsOf(word, isPart);
    if (parts.length > 0) return parts;
    const nearest = nearestTo(word, longer);
    return nearest === undefined ? [] : [nearest];
  };
}

/** The two known words that a compound is made of, over the `s` or `en` between them. */
function partsOf(word: string, isPart: (part: string) => boolean): readonly string[] {
  for (let at = word.length - FEWEST_OF_PART; at >= FEWEST_OF_PART; at -= 1) {
    const [first, second] = [word.slice(0, at), word.slice(at)];
    const stems = [first, first.replace(/s$/, ''), first.replace(/en$/, '')];
    const head = stems.find(isPart);
    if (head !== undefined && isPart(second)) return [head, second];
  }
  return [];
}

/** How many slips are forgiven; the first letter is hardly ever wrong. */
const forgiven = (length: number): number => (length < 9 ? 1 : 2);

function nearestTo(word: string, others: readonly string[]): string | undefined {
  const most = forgiven(word.length);
  let best: { readonly word: string; readonly slips: number } | undefined;
  for (const other of others) {
    if (other[0] !== word[0] || Math.abs(other.length - word.length) > most) continue;
    const slips = slipsBetween(word, other);
    if (slips <= most && (!best || slips < best.slips)) best = { word: other, slips };
  }
  return best?.word ?? unfinished(word, others);
}

const unfinished = (word: string, others: readonly string[]): string | undefined =>
  word.length < FEWEST_UNFINISHED ? undefined : others.find((other) => other.startsWith(word));
