import type { Conversation } from '../messages/conversation.js';
import type { DeliveryRun } from './delivery-run.js';
import type { Nudge } from './nudge.js';

/**
 * Finds out about nudges whose sending was cut off, by a crash or a lost answer: the platform is asked. Those it has are
 * delivered; those it has not may be sent; where it cannot tell, they stay unknown and are never sent again blindly.
 * Returns the claimed nudges that are still to be sent.
 */
export async function recover(
  run: DeliveryRun,
  conversation: Conversation | undefined,
  claimed: readonly Nudge[],
): Promise<Nudge[]> {
  const waiting: Nudge[] = [];
  for (const nudge of claimed) {
    const next = nudge.state === 'sending' ? await lookUp(run, conversation, nudge) : nudge;
    if (next) waiting.push(next);
  }
  return waiting;
}

async function lookUp(
  run: DeliveryRun,
  conversation: Conversation | undefined,
  nudge: Nudge,
): Promise<Nudge | undefined> {
  const { deliveryId, sendingAt, id } = nudge;
  const found =
    conversation && deliveryId && sendingAt
      ? await run.messengers[conversation.chat].find(conversation, deliveryId, sendingAt)
      : { kind: 'cannot-tell' as const };
  const guard = { states: ['sending'], claim: run.claim } as const;
  switch (found.kind) {
    case 'found':
      await run.repositories.nudges.change(id, guard, {
        state: 'delivered',
        message: found.reference,
        deliveredAt: sendingAt,
        nextAt: undefined,
        claim: undefined,
      });
      return undefined;
    case 'absent':
      return run.repositories.nudges.change(id, guard, { state: 'planned' });
    case 'cannot-tell':
      run.log.warn(
        { tenantId: run.tenant.id, nudgeId: id },
        'nobody knows whether a nudge arrived; the next digest mentions it',
      );
      await run.repositories.nudges.change(id, guard, {
        state: 'unknown',
        nextAt: undefined,
        claim: undefined,
      });
      return undefined;
  }
}
