import type { Locale } from '../../../language/locale.js';
import { stem } from '../terms/stem.js';
import { plainly, termsOfPlain, type Repair } from '../terms/terms.js';

/** A text as it is compared with others, in three manners, each blind where another sees. What it holds twice counts once. */
export interface Reading {
  /** What it means: concepts, and stems of other words; without what says nothing. The same in either language. */
  readonly meaning: readonly string[];
  /** Its words by their stems, one by one and in pairs: "how long" asks otherwise than "how". */
  readonly words: readonly string[];
  /** What it means with its letters, three to five in a row: a slip, or a form nobody wrote down, costs little. */
  readonly letters: readonly string[];
}

/**
 * Reads a text as one of a language; with `repair` what nobody knows is taken for what was probably meant. Who reads many
 * gives a `letters` that remembers.
 */
export function readingOf(text: string, locale: Locale, repair?: Repair, letters = lettersOf): Reading {
  const typed = plainly(text);
  const terms = termsOfPlain(typed, locale, repair);
  const words = typed.match(/[\p{L}\p{N}%]+/gu) ?? [];
  const stems = words.map((word) => stem(word, locale));
  return {
    meaning: terms,
    words: [...stems, ...pairsOf(stems)],
    letters: [...terms, ...pairsOf(terms), ...words.flatMap(letters)],
  };
}

const pairsOf = (items: readonly string[]): string[] =>
  items.slice(1).map((item, before) => `${items[before] ?? ''} ${item}`);

/** Takes words apart, and each of them once. */
export function rememberedLetters(): typeof lettersOf {
  const known = new Map<string, readonly string[]>();
  return (word) => {
    const letters = known.get(word) ?? lettersOf(word);
    known.set(word, letters);
    return letters;
  };
}

/** `#^ve`, `#ver`, … of `verlof`: the sign tells them from words, and the ends of a word from its middle. */
function lettersOf(word: string): readonly string[] {
  const whole = `^${word}$`;
  return [3, 4, 5].flatMap((length) =>
    Array.from(
      { length: Math.max(0, whole.length - length + 1) },
      (_, at) => `#${whole.slice(at, at + length)}`,
    ),
  );
}
