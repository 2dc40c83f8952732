import type { Locale } from '../../language/locale.js';
import { termsOf } from './terms/terms.js';
import type { Topic } from './topic.js';

/** How telling a term is: the rarer among the topics, the more. */
export type Weight = (term: string) => number;

/** Weighs the terms of one language. A term that no topic holds weighs as one that a few hold: it may matter or not. */
export function weightsOf(topics: readonly Topic[], locale: Locale): Weight {
  const counts = new Map<string, number>();
  for (const topic of topics)
    for (const term of new Set(termsOf(wordsOf(topic, locale), locale)))
      counts.set(term, (counts.get(term) ?? 0) + 1);
  return (term) => Math.log(1 + topics.length / (counts.get(term) ?? unknownCount));
}

const unknownCount = 2;

function wordsOf({ texts }: Topic, locale: Locale): string {
  const { title, questions } = texts[locale];
  return [title, ...questions].join('\n');
}

/** The share of `terms` that is `found`, by weight: 0 to 1. */
export function coverage(terms: readonly string[], found: readonly string[], weightOf: Weight): number {
  const whole = sum(terms, weightOf);
  const part = sum(
    terms.filter((term) => found.includes(term)),
    weightOf,
  );
  return whole === 0 ? 0 : part / whole;
}

/** How alike two sets of terms are, by weight: 0 to 1 (the Dice coefficient). */
export function likeness(terms: readonly string[], others: readonly string[], weightOf: Weight): number {
  const common = terms.filter((term) => others.includes(term));
  const whole = sum(terms, weightOf) + sum(others, weightOf);
  return whole === 0 ? 0 : (2 * sum(common, weightOf)) / whole;
}

const sum = (terms: readonly string[], weightOf: Weight): number =>
  terms.reduce((total, term) => total + weightOf(term), 0);
