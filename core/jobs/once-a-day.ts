import { todayIn, type Clock } from '../clock.js';
import { currentTenant } from '../people/context.js';

/**
 * Work for the tenant of the context, in the first hour of its own day that it can be done: false where it is to be tried again
 * within the day.
 */
export function onceADay(
  clock: Clock,
  work: (stopping: AbortSignal) => Promise<boolean>,
): (stopping: AbortSignal) => Promise<void> {
  const done = new Map<string, string>();
  return async (stopping) => {
    const { id, timeZone } = currentTenant();
    const today = todayIn(timeZone, clock).toString();
    if (done.get(id) !== today && (await work(stopping))) done.set(id, today);
  };
}
