/** What postings are made of, as it can be kept. */
export interface PostingsData {
  /** How many texts there are. */
  readonly size: number;
  /** In the order in which they were met: a feature's number is its place here. */
  readonly features: readonly string[];
  /** Where the places of a feature begin, by its number; and behind the last one the end. */
  readonly starts: Uint32Array;
  /** The places of the texts that hold it, feature by feature. */
  readonly places: Uint32Array;
}

/** Which texts of a list hold which features, in little room: there are some hundred thousand features. */
export class Postings {
  readonly size: number;
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #starts: Uint32Array;
  readonly #places: Uint32Array;

  constructor({ size, features, starts, places }: PostingsData) {
    this.size = size;
    const numbers = new Map<string, number>();
    features.forEach((feature, number) => numbers.set(feature, number));
    this.#numbers = numbers;
    this.#starts = starts;
    this.#places = places;
  }

  get data(): PostingsData {
    const features = [...this.#numbers.keys()];
    return { size: this.size, features, starts: this.#starts, places: this.#places };
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
    const lists = [...this.#places.values()];
    const starts = new Uint32Array(lists.length + 1);
    lists.forEach(({ length }, number) => (starts[number + 1] = (starts[number] ?? 0) + length));
    const places = new Uint32Array(starts.at(-1) ?? 0);
    lists.forEach((list, number) => {
      places.set(list, starts[number]);
    });
    return new Postings({ size: this.#size, features: [...this.#places.keys()], starts, places });
  }
}

export function postingsOf(texts: Iterable<Iterable<string>>): Postings {
  const postings = new GrowingPostings();
  for (const features of texts) postings.add(features);
  return postings.grown();
}
