import { isConcept } from '../terms/concepts.js';

/** How telling a feature is, which these texts hold. */
export type Weight = (feature: string, holders: Uint32Array) => number;

/** Weighs terms by how few of the groups hold them. One that no group holds weighs as one that a few hold: it may matter. */
export function meaningWeights(groups: readonly number[]): Weight {
  const groupCount = new Set(groups).size;
  return (term, holders) => {
    const held = new Set<number | undefined>();
    for (const at of holders) held.add(groups[at]);
    return Math.log(1 + groupCount / (held.size || UNKNOWN)) * lightness(term);
  };
}
const UNKNOWN = 4;

/** What is said by the way: less telling than its rarity makes it. */
const lightTerms: ReadonlySet<string> = new Set(['afterleave', 'leave', 'uwv', 'work']);

/** A word that stands in no list of ours tells less: it may be said by the way. */
function lightness(term: string): number {
  if (lightTerms.has(term)) return 0.4;
  if (/^\d+$/.test(term)) return 0.6;
  return isConcept(term) ? 1 : 0.7;
}

/** Weighs features by how few of so many texts hold them, squared as a cosine wants it; what none holds tells nothing. */
export const rarityWeights =
  (textCount: number): Weight =>
  (_, { length }) =>
    length > 0 ? Math.log(1 + textCount / length) ** 2 : 0;
