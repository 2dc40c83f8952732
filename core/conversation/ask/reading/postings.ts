/** Which texts of a list hold which features. */
export interface Postings {
  /** How many texts there are. */
  readonly size: number;
  /** For each feature the places of the texts that hold it, each once, in order. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

export function postingsOf(texts: readonly (readonly string[])[]): Postings {
  const places = new Map<string, number[]>();
  texts.forEach((features, at) => {
    for (const feature of features) {
      const known = places.get(feature);
      if (!known) places.set(feature, [at]);
      else if (known.at(-1) !== at) known.push(at);
    }
  });
  return { size: texts.length, places };
}
