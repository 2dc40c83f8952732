/** What came of work that a platform waits for: its result, or that it takes too long; then it goes on by itself. */
export type Deadline = <T>(work: Promise<T>) => Promise<{ readonly value: T } | 'late'>;

/** Slack gives up after three seconds, and a person after two or so: this leaves the answer time to travel. */
const ANSWER_MS = 2200;

/** The deadline in real time; tests pass one of their own. */
export const answerDeadline: Deadline = (work) => {
  const late = AbortSignal.timeout(ANSWER_MS);
  return Promise.race([
    work.then((value) => ({ value })),
    new Promise<'late'>((resolve) => {
      late.addEventListener('abort', () => resolve('late'), { once: true });
    }),
  ]);
};
