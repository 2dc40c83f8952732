/** Which texts of a list hold which features. */
export interface Postings {
  /** How many texts there are. */
  readonly size: number;
  /** For each feature the places of the texts that hold it, each once, in order. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

/** Takes in the features of one text after the other, and keeps none of the texts. */
export class GrowingPostings implements Postings {
  size = 0;
  readonly places = new Map<string, number[]>();

  add(features: Iterable<string>): void {
    const at = this.size;
    this.size += 1;
    for (const feature of features) {
      const known = this.places.get(feature);
      if (!known) this.places.set(feature, [at]);
      else if (known.at(-1) !== at) known.push(at);
    }
  }
}

export function postingsOf(texts: Iterable<Iterable<string>>): Postings {
  const postings = new GrowingPostings();
  for (const features of texts) postings.add(features);
  return postings;
}
