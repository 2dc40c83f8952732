import type { Locale } from '../../../language/locale.js';
import { stem } from '../terms/stem.js';
import { plainly, termsOfPlain, type Repair } from '../terms/terms.js';

/** A text as it is compared with others, in two manners, each blind where another sees. What it holds twice counts once. */
export interface Reading {
  /** What it means: concepts, and stems of other words; without what says nothing. The same in either language. */
  readonly meaning: readonly string[];
  /** Its words by their stems, one by one and in pairs: "how long" asks otherwise than "how". */
  readonly words: readonly string[];
}

/** Reads a text as one of a language; with `repair` what nobody knows is taken for what was probably meant. */
export function readingOf(text: string, locale: Locale, repair?: Repair): Reading {
  const typed = plainly(text);
  const words = typed.match(/[\p{L}\p{N}%]+/gu) ?? [];
  const stems = words.map((word) => stem(word, locale));
  return {
    meaning: termsOfPlain(typed, locale, repair),
    words: [...stems, ...pairsOf(stems)],
  };
}

const pairsOf = (items: readonly string[]): string[] =>
  items.slice(1).map((item, before) => `${items[before] ?? ''} ${item}`);
