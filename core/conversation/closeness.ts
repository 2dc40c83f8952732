/** How many slips are forgiven in a word of so many letters: a short one is too easily another word. */
export const forgiven = (length: number): number => (length < 4 ? 0 : length < 6 ? 1 : 2);

/** True for two words that differ by a slip of the finger or two: a letter too many, too few, wrong, or two that changed places. */
export const isClose = (one: string, other: string): boolean => {
  const most = forgiven(Math.max(one.length, other.length));
  return Math.abs(one.length - other.length) <= most && slipsBetween(one, other) <= most;
};

/** The fewest slips that make one word of the other (optimal string alignment). */
export function slipsBetween(one: string, other: string): number {
  let [before, last]: [number[], number[]] = [[], Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row];
    for (let at = 1; at <= other.length; at += 1) {
      const isSame = one[row - 1] === other[at - 1];
      const changed = (last[at - 1] ?? 0) + (isSame ? 0 : 1);
      const swapped =
        one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1]
          ? (before[at - 2] ?? 0) + 1
          : Infinity;
      next[at] = Math.min(changed, (last[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1, swapped);
    }
    [before, last] = [last, next];
  }
  return last[other.length] ?? 0;
}
