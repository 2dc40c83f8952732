import { problemSentence } from '../core/language/problem-sentence.js';
import type { Problem } from '../core/problem.js';

/** Bad input, as opposed to a fault of the program. */
export const EXIT_BAD_INPUT = 2;

export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Says on standard error what a person wants to know beside what a script keeps. */
export function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

/** Says on standard error what is wrong and what to do, and has the program end with code 2. */
export function fail(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = EXIT_BAD_INPUT;
}

/** Says what is wrong and what to do, a line each. */
export function failOnProblems(problems: readonly Problem[]): void {
  for (const problem of problems) fail(problemSentence(problem, 'en'));
}
