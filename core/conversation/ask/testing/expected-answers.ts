/**
 * Questions as people type them with the topics that answer them, any one of which is right: `multiples` is a rule or a
 * milestone of that name, `milestone:loss` is that alone. None of them is a sample question of a data file.
 */
export type ExpectedAnswers = readonly (readonly [
  question: string,
  ...topics: readonly [string, ...string[]],
])[];
