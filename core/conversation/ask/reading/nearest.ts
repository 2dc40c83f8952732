import type { Postings } from './postings.js';
import type { Weight } from './weights.js';

/** How near each text of a list is to the one that has these features: 0 to 1. */
export type Nearness = (features: readonly string[]) => Float64Array;

/** How alike two texts are, of the sum of what they share and of each one's own. */
type Measure = (shared: number, one: number, other: number) => number;

/** Twice what is shared, of all there is (the Dice coefficient). */
export const dice: Measure = (shared, one, other) => (2 * shared) / (one + other);
/** The cosine of the angle between two texts, where each weight is the square of a length. */
export const cosine: Measure = (shared, one, other) => shared / Math.sqrt(one * other);

/** Compares with many texts at once, by the features they share alone. */
export function nearnessTo(postings: Postings, weightOf: Weight, alike: Measure): Nearness {
  const sums = new Float64Array(postings.size);
  for (const [feature, holders] of postings) addTo(sums, holders, weightOf(feature, holders));
  return (features) => {
    let own = 0;
    const near = new Float64Array(postings.size);
    for (const feature of new Set(features)) {
      const holders = postings.holdersOf(feature);
      const weight = weightOf(feature, holders);
      own += weight;
      addTo(near, holders, weight);
    }
    return near.map((shared, at) => (shared === 0 ? 0 : alike(shared, own, sums[at] ?? 0)));
  };
}

function addTo(sums: Float64Array, places: Uint32Array, weight: number): void {
  for (const at of places) sums[at] = (sums[at] ?? 0) + weight;
}
