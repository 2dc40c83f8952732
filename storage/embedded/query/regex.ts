import { CommandError } from '../errors.js';

/** An optional `^`, then characters that mean themselves; the special ones only behind a backslash. */
const literalPattern = /^\^?(?:[^\\.*+?^${}()|[\]]|\\[\\.*+?^${}()|[\]/])*$/u;

/**
 * A regular expression that looks for a text, anywhere or at the beginning (`^`), with or without case (`i`). That is
 * what searches send; in anything richer PCRE and JavaScript differ, so it is refused.
 */
export function literalRegExp(pattern: string, options: string): RegExp {
  if (!literalPattern.test(pattern) || !['', 'i'].includes(options)) {
    throw new CommandError(
      'Location51091',
      'Regular expression is invalid: the embedded store serves a text with its special characters escaped, ' +
        'optionally behind ^, and the option i',
    );
  }
  return new RegExp(pattern, `u${options}`);
}
