import { z } from 'zod';
import type { Problem } from '../core/problem.js';

/** A value that cannot be read, by the option it was given for; `expected` says what to give instead. */
export function optionProblem(
  { path }: z.core.$ZodIssue,
  options: unknown,
  expected: (name: string) => string,
): Problem {
  const [name = ''] = path.map(String);
  const value = z.record(z.string(), z.unknown()).parse(options)[name];
  return {
    code: 'option-invalid',
    facts: {
      option: optionOf(name),
      value: Array.isArray(value) ? value.join(' ') : String(value),
      expected: expected(name),
    },
  };
}

/** `dueDate` as a person types it: `--due-date`. */
export const optionOf = (name: string): string =>
  `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
