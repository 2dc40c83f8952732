import { groupBy } from '../group-by.js';
import type { DeliveryRun } from './delivery-run.js';
import type { Found } from './ledger/look-up.js';
import type { Nudge } from './nudge.js';

/**
 * Finds out about nudges whose sending was cut off, by a crash or a lost answer: the platform is asked, once a message.
 * Those it has are delivered; those it has not may be sent; where it cannot tell, they stay unknown and are never sent
 * again blindly. Returns the claimed nudges that are still to be sent.
 */
export async function recover(run: DeliveryRun, claimed: readonly Nudge[]): Promise<Nudge[]> {
  const waiting = claimed.filter(({ state }) => state !== 'sending');
  const cutOff = claimed.filter(({ state }) => state === 'sending');
  for (const [deliveryId, nudges] of groupBy(cutOff, (nudge) => nudge.deliveryId)) {
    const found = deliveryId === undefined ? 'cannot-tell' : await run.ledger.lookUp(deliveryId);
    for (const nudge of nudges) {
      const next = await settle(run, nudge, found);
      if (next) waiting.push(next);
    }
  }
  return waiting;
}

async function settle(run: DeliveryRun, { id, sendingAt }: Nudge, found: Found): Promise<Nudge | undefined> {
  const guard = { states: ['sending'], claim: run.claim } as const;
  const over = { nextAt: undefined, claim: undefined };
  switch (found) {
    case 'standing':
      await run.nudges.change(id, guard, { ...over, state: 'delivered', deliveredAt: sendingAt });
      return undefined;
    case 'absent':
      return run.nudges.change(id, guard, { state: 'planned' });
    case 'cannot-tell':
      run.log.warn({ nudgeId: id }, 'nobody knows whether a nudge arrived; the next digest mentions it');
      await run.nudges.change(id, guard, { ...over, state: 'unknown' });
      return undefined;
  }
}
