import { errorName } from './error-name.js';
import type { Log } from './log.js';

/**
 * Does work that must not keep other work from its turn: a fault is logged by its name alone, and the caller goes on. True where
 * the work was done.
 */
export async function logFault(
  { log }: { readonly log: Log },
  facts: Readonly<Record<string, unknown>>,
  message: string,
  work: () => Promise<void>,
): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    log.error({ ...facts, error: errorName(error) }, message, error);
    return false;
  }
}
