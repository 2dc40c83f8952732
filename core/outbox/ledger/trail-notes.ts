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
