import type { DigestLine, View } from '../messages/view.js';
import { recovered } from './contact.js';
import type { DeliveryRun, ReadyNudge, Recipient } from './delivery-run.js';
import { nextMorning } from './delivery-window.js';
import { follow } from './failure.js';
import type { SendResult } from './ledger/stores.js';
import type { Nudge } from './nudge.js';
import { settleAll } from './settle.js';

/** Longer than a platform call may take: until then nobody looks up what is still under way. */
const SENDING_LEASE_SECONDS = 60;

/** What goes into one message. */
export interface Parcel {
  readonly ready: readonly ReadyNudge[];
  /** What waits behind its button. */
  readonly rest: readonly Nudge[];
  readonly maybeMissed: readonly ReadyNudge[];
}

/**
 * Sends nudges to one person as one message, a digest where there are several, and records what came of it: delivered is
 * what the message shows, and nothing more. Before the platform is called each nudge says `sending`: a crash from then on
 * can be told from one before. True where the message arrived.
 */
export async function sendInOneMessage(
  run: DeliveryRun,
  recipient: Recipient,
  { ready, rest, maybeMissed }: Parcel,
): Promise<boolean> {
  const { conversation: to, locale } = recipient;
  const id = run.newId();
  const marked = await markSending(run, ready, id);
  const view = viewOf(id, marked, rest, maybeMissed);
  if (!view) return false;
  const result = await run.ledger.send({
    id,
    to,
    view,
    locale,
    nudges: idsOf(marked),
    maybeMissed: idsOf(maybeMissed),
  });
  const nudges = marked.map(({ nudge }) => nudge);
  if (result.outcome.kind === 'done') {
    await recordArrival(run, recipient, { id, nudges, rest, maybeMissed }, result);
    return true;
  }
  await follow(run, recipient, nudges, result.outcome);
  const nextAt = nextMorning(run.clock.now(), recipient.window);
  await settleAll(run, rest, () => ({ nextAt }));
  return false;
}

const idsOf = (ready: readonly ReadyNudge[]): string[] => ready.map(({ nudge }) => nudge.id);

/** A nudge that was cancelled or moved since it was claimed is no longer ours, and falls out here. */
async function markSending(
  run: DeliveryRun,
  ready: readonly ReadyNudge[],
  deliveryId: string,
): Promise<ReadyNudge[]> {
  const sendingAt = run.clock.now();
  const patch = {
    state: 'sending',
    deliveryId,
    sendingAt,
    nextAt: sendingAt.add({ seconds: SENDING_LEASE_SECONDS }),
  } as const;
  const marked = await Promise.all(
    ready.map(async ({ nudge, content }) => {
      const changed = await run.nudges.change(
        nudge,
        { states: ['planned', 'snoozed'], claim: run.claim },
        patch,
      );
      return changed ? [{ nudge: changed, content }] : [];
    }),
  );
  return marked.flat();
}

function viewOf(
  id: string,
  nudges: readonly ReadyNudge[],
  rest: readonly Nudge[],
  maybeMissed: readonly ReadyNudge[],
): View | undefined {
  const [first, ...others] = nudges;
  if (!first) return undefined;
  return others.length + rest.length + maybeMissed.length === 0
    ? { kind: 'nudge', nudge: first.content }
    : {
        kind: 'digest',
        nudges: nudges.map(openLine),
        maybeMissed: maybeMissed.map(openLine),
        rest: { message: id, count: rest.length },
      };
}

const openLine = ({ content }: ReadyNudge): DigestLine => ({ nudge: content, standing: 'open' });

interface Sent extends Omit<Parcel, 'ready'> {
  readonly id: string;
  readonly nudges: readonly Nudge[];
}

/** What did not fit into the message, or waits behind its button, competes again the next morning. */
async function recordArrival(
  run: DeliveryRun,
  recipient: Recipient,
  { id, nudges, rest, maybeMissed }: Sent,
  { shows }: SendResult,
): Promise<void> {
  const now = run.clock.now();
  const shown = new Set(shows.map(({ nudgeId }) => nudgeId));
  const next = nextMorning(now, recipient.window);
  await settleAll(run, nudges, (nudge) =>
    shown.has(nudge.id)
      ? { state: 'delivered', deliveredAt: now, nextAt: undefined }
      : { state: 'planned', nextAt: next },
  );
  await settleAll(run, rest, () => ({ nextAt: next, deliveryId: id }));
  for (const { nudge } of maybeMissed)
    if (shown.has(nudge.id))
      await run.nudges.change(nudge, { states: ['unknown'] }, { state: 'delivered', deliveredAt: now });
  const { contact } = recipient;
  run.pauses.answered(contact.chat);
  if (contact.trouble) await run.contacts.change(contact, recovered(contact));
}
