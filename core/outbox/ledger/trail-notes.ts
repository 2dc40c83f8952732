import type { Shown } from '../../messages/sent-message.js';
import type { TrailRepository } from '../trail.js';

/** Every journey that a message shows gets to know of it, before it is sent. */
export async function leaveTrail(
  trails: Pick<TrailRepository, 'add'>,
  messageId: string,
  shows: readonly Shown[],
): Promise<void> {
  for (const [journeyId, employeeId] of journeysOf(shows))
    await trails.add(journeyId, employeeId, { messages: [messageId] });
}

/** A message that is drawn anew may show others than before: their journeys get to know of it too. */
export const followShown = (
  trails: Pick<TrailRepository, 'add'>,
  { id, shows: before }: { readonly id: string; readonly shows: readonly Shown[] },
  shows: readonly Shown[],
): Promise<void> => {
  const known = journeysOf(before);
  return leaveTrail(
    trails,
    id,
    shows.filter(({ journeyId }) => journeyId !== undefined && !known.has(journeyId)),
  );
};

/** Forgets a message that never came to stand, or stands no more. */
export async function sweepTrail(
  trails: Pick<TrailRepository, 'forget'>,
  messageId: string,
  shows: readonly Shown[],
): Promise<void> {
  for (const journeyId of journeysOf(shows).keys()) await trails.forget(journeyId, { messages: [messageId] });
}

const journeysOf = (shows: readonly Shown[]): Map<string, string> =>
  new Map(
    shows.flatMap(({ journeyId, employeeId }) => (journeyId === undefined ? [] : [[journeyId, employeeId]])),
  );
