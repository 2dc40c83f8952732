/** What came of a question: an answer, readings to choose from, something of a plan in words, or nothing. */
export type Outcome =
  | { readonly kind: 'topic'; readonly ids: readonly string[] }
  | { readonly kind: 'offered'; readonly ids: readonly string[] }
  | { readonly kind: 'plan'; readonly words: string }
  | { readonly kind: 'unknown' };

export const verdicts = ['right', 'half', 'wrong', 'unknown'] as const;
/** `half`: the right one was among those offered. `unknown`: the coach ought to have known. */
export type Verdict = (typeof verdicts)[number];

/**
 * Judges an outcome. Expected is a topic, as `multiples` or `milestone:loss`; `plan: 14 January` for an answer from a plan
 * in which these words stand; or `unknown` for what must not be answered.
 */
export function judge(expected: readonly string[], outcome: Outcome): Verdict {
  if (expected.includes('unknown')) return outcome.kind === 'unknown' ? 'right' : 'wrong';
  switch (outcome.kind) {
    case 'unknown':
      return 'unknown';
    case 'plan':
      return expected.some((one) => isPlan(one) && outcome.words.includes(wordsOf(one))) ? 'right' : 'wrong';
    case 'offered':
      return isAmong(expected, outcome.ids) ? 'half' : 'wrong';
    case 'topic':
      return isAmong(expected, outcome.ids) ? 'right' : 'wrong';
  }
}

const plan = 'plan: ';
const isPlan = (expected: string): boolean => expected.startsWith(plan);
const wordsOf = (expected: string): string => expected.slice(plan.length);

const isAmong = (expected: readonly string[], ids: readonly string[]): boolean =>
  ids.some((id) => expected.some((one) => id === one || id.endsWith(`:${one}`)));
