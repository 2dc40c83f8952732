/** A feature of a text by its number, and how much it counts there. */
export interface Counted {
  readonly at: number;
  readonly value: number;
}

/** How probable each group is, for a text. */
export type Judge = (text: readonly Counted[]) => Float64Array;

/** What was learned, in little room: a byte for each weight, in parts of the greatest that its feature has. */
export interface Weights {
  /** Feature by feature, of each all groups. */
  readonly bytes: Int8Array;
  /** What one of its weights counts, by feature. */
  readonly units: Float32Array;
}

/** By names of our own: where tests run, whatever is looked up on `globalThis` costs more than what it does. */
const { abs, exp, max, round } = Math;

/** What is held for less probable is right enough as it is. */
const LEAST_MOVED = 1e-3;
/** The greatest number that a byte holds. */
const MOST_OF_BYTE = 127;

/**
 * How much each feature speaks for each group, or against it (softmax regression). Its loops are plain: they run some hundred
 * million times while the index is made.
 */
export class Mind {
  /** Feature by feature, of each all groups. */
  readonly #weights: Float32Array;
  /** In what each feature's weights are counted: one, while it learns. */
  readonly #units: Float32Array;
  readonly #groupCount: number;

  constructor(featureCount: number, groupCount: number) {
    this.#weights = new Float32Array(featureCount * groupCount);
    this.#units = new Float32Array(featureCount).fill(1);
    this.#groupCount = groupCount;
  }

  /** Is told that a text is of a group, and is moved so far towards it. */
  teach(text: readonly Counted[], group: number, step: number): void {
    const weights = this.#weights;
    const probable = probableBy(weights, this.#units, this.#groupCount, text);
    for (let one = 0; one < probable.length; one += 1) {
      const wrong = (probable[one] ?? 0) - (one === group ? 1 : 0);
      if (wrong <= LEAST_MOVED && wrong >= -LEAST_MOVED) continue;
      for (const { at, value } of text) {
        const place = at * this.#groupCount + one;
        weights[place] = (weights[place] ?? 0) - step * value * wrong;
      }
    }
  }

  /** What it has learned, in a fourth of the room. */
  settled(): Weights {
    const count = this.#groupCount;
    const bytes = new Int8Array(this.#weights.length);
    const units = this.#units.map((_, feature) => {
      const own = this.#weights.subarray(feature * count, (feature + 1) * count);
      const unit = own.reduce((most, weight) => max(most, abs(weight)), 0) / MOST_OF_BYTE || 1;
      own.forEach((weight, group) => (bytes[feature * count + group] = round(weight / unit)));
      return unit;
    });
    return { bytes, units };
  }
}

/** Judges by what was learned of so many groups. */
export const judgeBy =
  ({ bytes, units }: Weights, groupCount: number): Judge =>
  (text) =>
    probableBy(bytes, units, groupCount, text);

/** How probable each group is by weights that are so many of the unit of their feature. */
function probableBy(
  weights: Float32Array | Int8Array,
  units: Float32Array,
  count: number,
  text: readonly Counted[],
): Float64Array {
  const scores = new Float64Array(count);
  for (const { at, value } of text) {
    const from = at * count;
    const each = value * (units[at] ?? 0);
    for (let one = 0; one < count; one += 1)
      scores[one] = (scores[one] ?? 0) + each * (weights[from + one] ?? 0);
  }
  return toShares(scores);
}

/** Makes logarithms shares of one. */
function toShares(values: Float64Array): Float64Array {
  let most = -Infinity;
  for (let at = 0; at < values.length; at += 1) most = max(most, values[at] ?? 0);
  let total = 0;
  for (let at = 0; at < values.length; at += 1) total += values[at] = exp((values[at] ?? 0) - most);
  for (let at = 0; at < values.length; at += 1) values[at] = (values[at] ?? 0) / total;
  return values;
}
