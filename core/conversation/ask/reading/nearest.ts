import { postingsOf } from './postings.js';

/** How near each text of a list is to the one that has these features: 0 to 1. */
export type Nearness = (features: readonly string[]) => Float64Array;

/** What measures a likeness: how telling a feature is, and how long a text is, by the telling of its features. */
export interface Measure {
  readonly weightOf: (feature: string) => number;
  /** How alike two texts are, of the sum of what they share and of each one's own. */
  readonly alike: (shared: number, one: number, other: number) => number;
}

/** Twice what is shared, of all there is (the Dice coefficient). */
export const dice: Measure['alike'] = (shared, one, other) => (2 * shared) / (one + other);
/** The cosine of the angle between two texts, where each weight is the square of a length. */
export const cosine: Measure['alike'] = (shared, one, other) => shared / Math.sqrt(one * other);

/** Compares with many texts at once, by the features they share alone. */
export function nearnessTo(texts: readonly (readonly string[])[], { weightOf, alike }: Measure): Nearness {
  const postings = postingsOf(texts);
  const sum = (features: readonly string[]): number =>
    features.reduce((total, feature) => total + weightOf(feature), 0);
  const sums = texts.map(sum);
  return (features) => {
    const own = sum(features);
    const near = new Float64Array(texts.length);
    for (const feature of features) {
      const weight = weightOf(feature);
      for (const at of postings.get(feature) ?? []) near[at] = (near[at] ?? 0) + weight;
    }
    return near.map((shared, at) => (shared === 0 ? 0 : alike(shared, own, sums[at] ?? 0)));
  };
}
