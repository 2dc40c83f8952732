import { isConcept } from './terms/concepts.js';

/** How telling a term is: the rarer among the topics, the more. */
export type Weight = (term: string) => number;

/** Weighs terms by how few of the topics hold them. One that no topic holds weighs as one that a few hold: it may matter. */
export function weightsOf(topics: readonly ReadonlySet<string>[]): Weight {
  const counts = new Map<string, number>();
  for (const terms of topics) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return (term) => Math.log(1 + topics.length / (counts.get(term) ?? unknownCount)) * lightness(term);
}

const unknownCount = 4;

/** What is said by the way: less telling than its rarity makes it. */
const lightTerms: ReadonlySet<string> = new Set(['afterleave', 'leave', 'uwv', 'work']);
/** True for what tells of no subject by itself. */
export const isLight = (term: string): boolean => lightTerms.has(term) || /^\d+$/.test(term);

/** A word that stands in no list of ours tells less: it may be said by the way. */
const lightness = (term: string): number => {
  if (lightTerms.has(term)) return 0.4;
  if (/^\d+$/.test(term)) return 0.6;
  return isConcept(term) ? 1 : 0.7;
};

/** The share of `terms` that is `found`, by weight: 0 to 1. */
export function coverage(terms: ReadonlySet<string>, found: ReadonlySet<string>, weightOf: Weight): number {
  const whole = sum(terms, weightOf);
  return whole === 0 ? 0 : sum(common(terms, found), weightOf) / whole;
}

/** How alike two sets of terms are, by weight: 0 to 1 (the Dice coefficient). */
export function likeness(terms: ReadonlySet<string>, others: ReadonlySet<string>, weightOf: Weight): number {
  const whole = sum(terms, weightOf) + sum(others, weightOf);
  return whole === 0 ? 0 : (2 * sum(common(terms, others), weightOf)) / whole;
}

const common = (terms: ReadonlySet<string>, others: ReadonlySet<string>): string[] =>
  [...terms].filter((term) => others.has(term));

function sum(terms: Iterable<string>, weightOf: Weight): number {
  let total = 0;
  for (const term of terms) total += weightOf(term);
  return total;
}
