import { isConcept } from '../terms/concepts.js';

/** How telling a feature is. */
export type Weight = (feature: string) => number;

/** Weighs terms by how few of the groups hold them. One that no group holds weighs as one that a few hold: it may matter. */
export function meaningWeights(texts: readonly (readonly string[])[], groups: readonly number[]): Weight {
  const holders = new Map<string, Set<number>>();
  texts.forEach((terms, at) => {
    for (const term of terms) holders.set(term, (holders.get(term) ?? new Set()).add(groups[at] ?? 0));
  });
  const groupCount = new Set(groups).size;
  return (term) => Math.log(1 + groupCount / (holders.get(term)?.size ?? UNKNOWN)) * lightness(term);
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

/** Weighs features by how few of the texts hold them, squared as a cosine wants it; what none holds tells nothing. */
export function rarityWeights(texts: readonly (readonly string[])[]): Weight {
  const counts = new Map<string, number>();
  for (const features of texts)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return (feature) => {
    const count = counts.get(feature);
    return count === undefined ? 0 : Math.log(1 + texts.length / count) ** 2;
  };
}
