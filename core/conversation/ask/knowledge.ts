import { locales, type Locale } from '../../language/locale.js';
import { learnWays, type Lesson, type Way } from './reading/opinions.js';
import { readingOf } from './reading/reading.js';
import { wordsOftenIn } from './terms/words-often-in.js';

/** What can be asked for, and how people ask for it in each language. */
export interface Asked {
  readonly id: string;
  readonly ways: Readonly<Record<Locale, readonly string[]>>;
}

/** What is known of how people ask: all that a question is judged by. */
export interface Knowledge {
  readonly lesson: Lesson;
  /** Words that stand in the ways to ask often enough to be known. */
  readonly words: readonly string[];
}

/** Learns it from some ten thousand short texts, bit by bit, in memory; no network. The same ways teach the same. */
export function* learn(all: readonly Asked[]): Generator<undefined, Knowledge> {
  const each = all.flatMap(({ ways }, group) =>
    locales.flatMap((locale) => ways[locale].map((way) => ({ group, way, locale }))),
  );
  return {
    lesson: yield* learnWays(readEach(each), all.length),
    words: wordsOftenIn(each.map(({ way }) => way)),
  };
}

/** One after the other: all at once they would take ten times the room of what is kept of them. */
function* readEach(
  each: Iterable<{ readonly group: number; readonly way: string; readonly locale: Locale }>,
): Generator<Way> {
  for (const { group, way, locale } of each) yield { group, reading: readingOf(way, locale) };
}
