/** A feature of a text by its number, and how much it counts there. */
export interface Counted {
  readonly at: number;
  readonly value: number;
}

/** By names of our own: where tests run, whatever is looked up on `globalThis` costs more than what it does. */
const { exp, max } = Math;

/** What is held for less probable is right enough as it is. */
const LEAST_MOVED = 1e-3;

/**
 * How much each feature speaks for each group, or against it (softmax regression). Its loops are plain: they run some hundred
 * million times while the index is made.
 */
export class Mind {
  /** Feature by feature, of each all groups. */
  readonly #weights: Float32Array;
  readonly #groupCount: number;

  constructor(featureCount: number, groupCount: number) {
    this.#weights = new Float32Array(featureCount * groupCount);
    this.#groupCount = groupCount;
  }

  /** Is told that a text is of a group, and is moved so far towards it. */
  teach(text: readonly Counted[], group: number, step: number): void {
    const weights = this.#weights;
    const probable = this.probable(text);
    for (let one = 0; one < probable.length; one += 1) {
      const wrong = (probable[one] ?? 0) - (one === group ? 1 : 0);
      if (wrong <= LEAST_MOVED && wrong >= -LEAST_MOVED) continue;
      for (const { at, value } of text) {
        const place = at * this.#groupCount + one;
        weights[place] = (weights[place] ?? 0) - step * value * wrong;
      }
    }
  }

  /** How probable it is that a text is of each group. */
  probable(text: readonly Counted[]): Float64Array {
    const weights = this.#weights;
    const count = this.#groupCount;
    const scores = new Float64Array(count);
    for (const { at, value } of text) {
      const from = at * count;
      for (let one = 0; one < count; one += 1)
        scores[one] = (scores[one] ?? 0) + value * (weights[from + one] ?? 0);
    }
    return toShares(scores);
  }
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
