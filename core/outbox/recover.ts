import { partition } from '../group-by.js';
import type { DeliveryRun } from './delivery-run.js';
import { askAgain, type Found } from './ledger/look-up.js';
import type { Nudge, NudgeRepository } from './nudge.js';

/** Of one person: what a run has claimed, and what is lost. */
export type Claimed = Awaited<ReturnType<NudgeRepository['claimDueOf']>>;

interface Recovered {
  /** Still to be sent. */
  readonly waiting: readonly Nudge[];
  /** Perhaps it never arrived, and nobody can be asked. */
  readonly lost: readonly Nudge[];
}

/** Where the outbox does not know whether a nudge arrived. */
const uncertain: readonly Nudge['state'][] = ['sending', 'unknown'];

/**
 * Finds out about nudges whose sending was cut off, by a crash or a lost answer: the platform is asked, until it answers.
 * Those it has are delivered; those it has not may be sent; where it has no way to tell, they stay unknown and are never
 * sent again blindly. Returns the claimed nudges that are still to be sent, and those that are lost.
 */
export async function recover(run: DeliveryRun, { due, lost: before }: Claimed): Promise<Recovered> {
  const [cutOff, waiting] = partition(due, ({ state }) => uncertain.includes(state));
  const lost = [...before];
  if (cutOff.length === 0) return { waiting, lost };
  const ids = new Set(cutOff.flatMap(({ deliveryId }) => deliveryId ?? []));
  const found = await run.ledger.lookUp([...ids]);
  for (const nudge of cutOff) {
    const next = await settle(run, nudge, found.get(nudge.deliveryId ?? '') ?? { kind: 'cannot-tell' });
    if (next) (next.state === 'unknown' ? lost : waiting).push(next);
  }
  return { waiting, lost };
}

/** What it has become, where it is still to be sent or nobody will ever know. */
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
      const again = askAgain(run.clock.now(), attempts, found);
      await run.nudges.change(nudge, guard, { ...again, state: 'unknown', claim: undefined });
      return undefined;
    }
    case 'cannot-tell':
      run.log.warn({ nudgeId: id }, 'nobody knows whether a nudge arrived; the next digest mentions it');
      return run.nudges.change(nudge, guard, { ...over, state: 'unknown' });
  }
}
