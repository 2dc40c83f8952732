import type { Temporal } from 'temporal-polyfill';
import type { Conversation } from '../messages/conversation.js';
import type { Outcome } from '../messages/messenger.js';
import type { DigestLine, View } from '../messages/view.js';
import { retryMoment } from './backoff.js';
import type { DeliveryRun, ReadyNudge, Recipient } from './delivery-run.js';
import { localDay, openingAfter } from './delivery-window.js';
import type { SendResult } from './ledger/stores.js';
import type { Nudge, NudgePatch } from './nudge.js';

/** How long to leave a lost answer alone before the platform is asked what became of it. */
const LOOK_UP_AFTER_SECONDS = 30;
/** Longer than a platform call may take: until then nobody looks up what is still under way. */
const SENDING_LEASE_SECONDS = 60;

/**
 * Sends nudges to one person as one message, a digest where there are several, and records what came of it: delivered is
 * what the message shows, and nothing more. Before the platform is called each nudge says `sending`: a crash from then on
 * can be told from one before.
 */
export async function sendInOneMessage(
  run: DeliveryRun,
  recipient: Recipient,
  ready: readonly ReadyNudge[],
  maybeMissed: readonly ReadyNudge[],
): Promise<void> {
  const { conversation: to, locale } = recipient;
  const id = run.newId();
  const marked = await markSending(run, ready, id);
  const view = viewOf(marked, maybeMissed);
  if (!view) return;
  const result = await run.ledger.send({
    id,
    to,
    view,
    locale,
    nudges: idsOf(marked),
    maybeMissed: idsOf(maybeMissed),
  });
  for (const { nudge } of marked) await record(run, recipient, nudge, result);
  if (result.outcome.kind === 'done')
    for (const { nudge } of maybeMissed.filter((one) => isShown(one.nudge, result)))
      await recordMentioned(run, nudge);
  if (result.outcome.kind === 'gone' || result.outcome.kind === 'refused')
    await forget(run, to, result.outcome);
}

const idsOf = (ready: readonly ReadyNudge[]): string[] => ready.map(({ nudge }) => nudge.id);

const isShown = ({ id }: Nudge, { shows }: SendResult): boolean =>
  shows.some(({ nudgeId }) => nudgeId === id);

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
        nudge.id,
        { states: ['planned', 'snoozed'], claim: run.claim },
        patch,
      );
      return changed ? [{ nudge: changed, content }] : [];
    }),
  );
  return marked.flat();
}

function viewOf(nudges: readonly ReadyNudge[], maybeMissed: readonly ReadyNudge[]): View | undefined {
  const [first] = nudges;
  if (!first) return undefined;
  return nudges.length === 1 && maybeMissed.length === 0
    ? { kind: 'nudge', nudge: first.content }
    : { kind: 'digest', nudges: nudges.map(openLine), maybeMissed: maybeMissed.map(openLine) };
}

const openLine = ({ content }: ReadyNudge): DigestLine => ({ nudge: content, standing: 'open' });

async function record(
  run: DeliveryRun,
  recipient: Recipient,
  nudge: Nudge,
  result: SendResult,
): Promise<void> {
  await run.nudges.change(
    nudge.id,
    { states: ['sending'], claim: run.claim },
    { ...after(run.clock.now(), recipient, nudge, result), claim: undefined },
  );
}

function after(now: Temporal.Instant, { window }: Recipient, nudge: Nudge, result: SendResult): NudgePatch {
  const attempts = nudge.attempts + 1;
  const { outcome } = result;
  switch (outcome.kind) {
    case 'done':
      // What did not fit into the message is still to come.
      return isShown(nudge, result)
        ? { state: 'delivered', deliveredAt: now, nextAt: undefined }
        : { state: 'planned', nextAt: openingAfter(localDay(now, window), window) };
    case 'retry':
      return { state: 'planned', attempts, nextAt: retryMoment(now, attempts, outcome.after) };
    case 'refused':
    case 'gone':
      // A person who let the coach in again by tomorrow still gets it; a message the platform finds wrong stays wrong.
      return outcome.kind === 'refused' && outcome.reason === 'rejected'
        ? { state: 'undeliverable', attempts, nextAt: undefined }
        : { state: 'planned', attempts, nextAt: openingAfter(localDay(now, window), window) };
    case 'unknown':
      return { nextAt: now.add({ seconds: LOOK_UP_AFTER_SECONDS }) };
  }
}

async function recordMentioned(run: DeliveryRun, nudge: Nudge): Promise<void> {
  const patch = { state: 'delivered', deliveredAt: run.clock.now() } as const;
  await run.nudges.change(nudge.id, { states: ['unknown'] }, patch);
}

/** The conversation is closed to us: the next try looks for one that works. */
async function forget(run: DeliveryRun, { userId, chat }: Conversation, { kind }: Outcome): Promise<void> {
  run.log.warn({ recipientId: userId, chat, outcome: kind }, 'the chat refused a message');
  await run.conversations.remove(userId, chat);
}
