import { errorName, errorPlace } from '../core/error-name.js';

const EXIT_FAULT = 1;

/**
 * Ends the program over a fault of its own. What is said of it is its name and where it arose: its message can quote what
 * was being read.
 */
export function reportFault(error: unknown): never {
  const lines = [`The program met a fault of its own: ${errorName(error)}`, ...errorPlace(error)];
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exit(EXIT_FAULT);
}
