/** A feature of a text by its number, and how much it counts there. */
export interface Counted {
  readonly at: number;
  readonly value: number;
}

/** What is held for less probable is right enough as it is. */
const LEAST_MOVED = 1e-4;

/** How much each feature speaks for each group, or against it (softmax regression). */
export class Mind {
  readonly #weights: Float32Array;

  constructor(
    featureCount: number,
    readonly groupCount: number,
  ) {
    this.#weights = new Float32Array(featureCount * groupCount);
  }

  /** Is told that a text is of a group, and is moved so far towards it. */
  teach(text: readonly Counted[], group: number, step: number): void {
    const wrong = this.probable(text);
    wrong[group] = (wrong[group] ?? 0) - 1;
    const moved: number[] = [];
    for (let one = 0; one < this.groupCount; one += 1)
      if (Math.abs(wrong[one] ?? 0) > LEAST_MOVED) moved.push(one);
    for (const { at, value } of text)
      for (const one of moved) {
        const place = at * this.groupCount + one;
        this.#weights[place] = (this.#weights[place] ?? 0) - step * value * (wrong[one] ?? 0);
      }
  }

  /** How probable it is that a text is of each group. */
  probable(text: readonly Counted[]): Float64Array {
    const { groupCount } = this;
    const scores = new Float64Array(groupCount);
    for (const { at, value } of text) {
      const from = at * groupCount;
      for (let one = 0; one < groupCount; one += 1)
        scores[one] = (scores[one] ?? 0) + value * (this.#weights[from + one] ?? 0);
    }
    const most = Math.max(...scores);
    let total = 0;
    for (let one = 0; one < groupCount; one += 1) {
      const share = Math.exp((scores[one] ?? 0) - most);
      scores[one] = share;
      total += share;
    }
    return scores.map((share) => share / total);
  }
}
