import type { Postings } from './postings.js';

/** How much likelier features are among the texts of each group than among all: logarithms, above 0 where likelier. */
export type Likelihood = (features: readonly string[]) => Float64Array;

/** How many texts of no group in particular stand beside those of each: what was never seen is not impossible. */
const DOUBT = 10;

/** Learns by counting how the texts of each group are worded (naive Bayes); `groups` is the group of each text. */
export function habitsOf(postings: Postings, groups: readonly number[], groupCount: number): Likelihood {
  const sizes = countsOf(groups, groupCount);
  return (features) => {
    const likely = new Float64Array(groupCount);
    for (const feature of new Set(features)) {
      const holders = postings.holdersOf(feature);
      if (holders.length === 0) continue;
      const usual = holders.length / postings.size;
      const held = countsOf(
        holders.map((at) => groups[at] ?? 0),
        groupCount,
      );
      for (let group = 0; group < groupCount; group += 1) {
        const share = ((held[group] ?? 0) + DOUBT * usual) / ((sizes[group] ?? 0) + DOUBT);
        likely[group] = (likely[group] ?? 0) + Math.log(share / usual) * weightOf(feature);
      }
    }
    return likely;
  };
}

/** A pair tells again what its words have told. */
const weightOf = (feature: string): number => (feature.includes(' ') ? 0.5 : 1);

function countsOf(groups: Iterable<number>, groupCount: number): Float64Array {
  const counts = new Float64Array(groupCount);
  for (const group of groups) counts[group] = (counts[group] ?? 0) + 1;
  return counts;
}
