/** Which texts of a list hold which features, in little room: there are some hundred thousand features. */
export class Postings {
  /** How many texts there are. */
  readonly size: number;
  /** Features by their numbers, in the order in which they were met. */
  readonly #numbers: ReadonlyMap<string, number>;
  /** All places, feature by feature. */
  readonly #places: Uint32Array;
  /** Where in them those of a feature begin, by its number; and behind the last one the end. */
  readonly #starts: Uint32Array;

  constructor(size: number, placesByFeature: ReadonlyMap<string, readonly number[]>) {
    this.size = size;
    this.#numbers = new Map([...placesByFeature.keys()].map((feature, number) => [feature, number]));
    this.#starts = new Uint32Array(placesByFeature.size + 1);
    const lists = [...placesByFeature.values()];
    lists.forEach(({ length }, number) => (this.#starts[number + 1] = (this.#starts[number] ?? 0) + length));
    this.#places = new Uint32Array(this.#starts.at(-1) ?? 0);
    lists.forEach((places, number) => {
      this.#places.set(places, this.#starts[number]);
    });
  }

  /** The places of the texts that hold a feature, each once, in order. */
  holdersOf(feature: string): Uint32Array {
    const number = this.#numbers.get(feature);
    return number === undefined ? NONE : this.#holders(number);
  }

  /** Each feature with the places of the texts that hold it. */
  *[Symbol.iterator](): Generator<readonly [string, Uint32Array]> {
    for (const [feature, number] of this.#numbers) yield [feature, this.#holders(number)];
  }

  #holders(number: number): Uint32Array {
    return this.#places.subarray(this.#starts[number], this.#starts[number + 1]);
  }
}
const NONE = new Uint32Array();

/** Takes in the features of one text after the other, and keeps none of the texts. */
export class GrowingPostings {
  #size = 0;
  readonly #places = new Map<string, number[]>();

  add(features: Iterable<string>): void {
    const at = this.#size;
    this.#size += 1;
    for (const feature of features) {
      const known = this.#places.get(feature);
      if (!known) this.#places.set(feature, [at]);
      else if (known.at(-1) !== at) known.push(at);
    }
  }

  grown(): Postings {
    return new Postings(this.#size, this.#places);
  }
}

export function postingsOf(texts: Iterable<Iterable<string>>): Postings {
  const postings = new GrowingPostings();
  for (const features of texts) postings.add(features);
  return postings.grown();
}
