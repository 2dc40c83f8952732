/** Does in one go what could be done bit by bit; what came of it. */
export function toItsEnd<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
