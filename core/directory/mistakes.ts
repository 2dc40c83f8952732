import { failure, type Problem, type Result } from '../problem.js';

/** The most that are kept; of more than so many mistakes nobody reads each. */
const MOST_KEPT = 1000;

/** Everything that is wrong with a file: as much as anyone reads is kept, and all of it counted. */
export class Mistakes {
  private readonly kept: Problem[] = [];
  private count = 0;

  add(...problems: readonly Problem[]): void {
    this.count += problems.length;
    this.kept.push(...problems.slice(0, MOST_KEPT - this.kept.length));
  }

  get isEmpty(): boolean {
    return this.count === 0;
  }

  /** In the order of the lines; that there are more is the last of them. */
  get failure(): Result<never> {
    const inOrder = this.kept.toSorted((a, b) => lineOf(a) - lineOf(b));
    const more = this.count - this.kept.length;
    return failure(
      ...inOrder,
      ...(more > 0 ? [{ code: 'more-wrong', facts: { value: more } } as const] : []),
    );
  }
}

const lineOf = ({ facts }: Problem): number => Number(facts?.['line'] ?? 0);
