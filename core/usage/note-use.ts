import { mayRecord } from './consent.js';
import type { UsageEvent } from './usage-event.js';
import type { UsageNeeds } from './usage-needs.js';

/** What was used, as the conversation tells it; when and by whom is added here. */
export type Used = Omit<UsageEvent, 'id' | 'userId' | 'at'>;

/**
 * Records what someone used, where they agreed to it: the only place that does. Whoever withdraws while it is written loses
 * nothing to it: what was written is taken away again.
 */
export async function noteUse(needs: UsageNeeds, userId: string, used: readonly Used[]): Promise<void> {
  const { usageEvents, consents, clock } = needs;
  const agrees = async (): Promise<boolean> => mayRecord(await consents.get(userId));
  if (used.length === 0 || !(await agrees())) return;
  const at = clock.now().round({ smallestUnit: 'hour', roundingMode: 'floor' });
  for (const one of used) await usageEvents.add({ ...one, userId, at });
  if (!(await agrees())) await forgetUse(needs, userId);
}

/** Removes all that was recorded of someone. How many records it was. */
export async function forgetUse(
  { usageEvents }: Pick<UsageNeeds, 'usageEvents'>,
  userId: string,
): Promise<number> {
  const recorded = await usageEvents.bySubject({ kind: 'user', userId });
  await usageEvents.remove(recorded.map(({ id }) => id));
  return recorded.length;
}
