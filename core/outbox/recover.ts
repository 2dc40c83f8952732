import { partition } from '../group-by.js';
import { retryMoment } from './backoff.js';
import type { DeliveryRun } from './delivery-run.js';
import type { Found } from './ledger/look-up.js';
import type { Nudge } from './nudge.js';

/** Where the outbox does not know whether a nudge arrived. */
const uncertain: readonly Nudge['state'][] = ['sending', 'unknown'];

/**
 * Finds out about nudges whose sending was cut off, by a crash or a lost answer: the platform is asked, until it answers.
 * Those it has are delivered; those it has not may be sent; where it has no way to tell, they stay unknown and are never
 * sent again blindly. Returns the claimed nudges that are still to be sent.
 */
export async function recover(run: DeliveryRun, claimed: readonly Nudge[]): Promise<Nudge[]> {
  const [cutOff, waiting] = partition(claimed, ({ state }) => uncertain.includes(state));
  if (cutOff.length === 0) return waiting;
  const ids = new Set(cutOff.flatMap(({ deliveryId }) => deliveryId ?? []));
  const found = await run.ledger.lookUp([...ids]);
  for (const nudge of cutOff) {
    const next = await settle(run, nudge, found.get(nudge.deliveryId ?? '') ?? { kind: 'cannot-tell' });
    if (next) waiting.push(next);
  }
  return waiting;
}

async function settle(run: DeliveryRun, nudge: Nudge, found: Found): Promise<Nudge | undefined> {
  const { id, sendingAt, attempts } = nudge;
  const guard = { states: ['sending', 'unknown'], claim: run.claim } as const;
  const over = { nextAt: undefined, claim: undefined };
  switch (found.kind) {
    case 'standing':
      await run.nudges.change(nudge, guard, { ...over, state: 'delivered', deliveredAt: sendingAt });
      return undefined;
    case 'absent':
      return run.nudges.change(nudge, guard, { state: 'planned' });
    case 'later': {
      const nextAt = retryMoment(run.clock.now(), attempts + 1, found.after);
      await run.nudges.change(nudge, guard, {
        state: 'unknown',
        attempts: attempts + 1,
        nextAt,
        claim: undefined,
      });
      return undefined;
    }
    case 'cannot-tell':
      run.log.warn({ nudgeId: id }, 'nobody knows whether a nudge arrived; the next digest mentions it');
      await run.nudges.change(nudge, guard, { ...over, state: 'unknown' });
      return undefined;
  }
}
