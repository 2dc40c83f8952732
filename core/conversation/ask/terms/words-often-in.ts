import { plain } from './terms.js';

/** How often a word stands in what we are given before it counts as known: the ways to ask have slips of their own. */
const FEWEST_TIMES = 3;

/** The words that texts hold often enough to be known, plain. */
export function wordsOftenIn(texts: Iterable<string>): string[] {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const word of text.match(/\p{L}+/gu) ?? [])
      counts.set(plain(word), (counts.get(plain(word)) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= FEWEST_TIMES).map(([word]) => word);
}
