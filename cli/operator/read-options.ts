import type { z } from 'zod';
import { failure, success, type Result } from '../../core/problem.js';
import { optionProblem } from '../option-problem.js';

/** What an operator typed, checked; a problem names its option and what `expected` says of it. */
export function readOptions<T>(
  schema: z.ZodType<T>,
  options: unknown,
  expected: Readonly<Record<string, string>>,
): Result<T> {
  const parsed = schema.safeParse(options);
  if (parsed.success) return success(parsed.data);
  const problems = parsed.error.issues.map((issue) =>
    optionProblem(issue, options, (name) => expected[name] ?? ''),
  );
  return failure(...problems);
}
