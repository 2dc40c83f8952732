import { AsyncLocalStorage } from 'node:async_hooks';

const correlation = new AsyncLocalStorage<string>();

/** Does `work` under an id that every line of the log then carries, from the event of a platform to the calls that follow. */
export function correlated<T>(id: string, work: () => Promise<T>): Promise<T> {
  return correlation.run(id, work);
}

/** The id this call runs under; undefined where nothing set one. */
export const correlationId = (): string | undefined => correlation.getStore();
