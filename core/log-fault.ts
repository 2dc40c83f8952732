import { errorName } from './error-name.js';
import type { Log } from './log.js';

/**
 * Does work that must not keep other work from its turn: a fault is logged by its name alone, what is to be done `otherwise` is
 * done, and the caller goes on.
 */
export async function logFault(
  { log }: { readonly log: Log },
  facts: Readonly<Record<string, unknown>>,
  message: string,
  work: () => Promise<void>,
  otherwise: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  try {
    await work();
  } catch (error) {
    log.error({ ...facts, error: errorName(error) }, message);
    await otherwise();
  }
}
