import type { Temporal } from 'temporal-polyfill';
import type { SendOutcome } from '../messages/messenger.js';
import type { Conversation } from '../messages/conversation.js';
import type { NudgeContent, View } from '../messages/view.js';
import { retryMoment } from './backoff.js';
import { localDay, openingAfter } from './delivery-window.js';
import type { DeliveryRun, ReadyNudge, Recipient } from './delivery-run.js';
import type { Nudge, NudgePatch } from './nudge.js';

/** How long to leave a lost answer alone before the platform is asked what became of it. */
const LOOK_UP_AFTER_SECONDS = 30;
/** Longer than a platform call may take: until then nobody looks up what is still under way. */
const SENDING_LEASE_SECONDS = 60;

/**
 * Sends nudges to one person as one message, a digest where there are several, and records what came of it. Before the
 * platform is called each nudge says `sending`: a crash from then on can be told from one before.
 */
export async function sendInOneMessage(
  run: DeliveryRun,
  recipient: Recipient,
  ready: readonly ReadyNudge[],
  maybeMissed: readonly ReadyNudge[],
): Promise<void> {
  const { conversation, locale } = recipient;
  const deliveryId = run.newId();
  const marked = await markSending(run, ready, deliveryId);
  const view = viewOf(contents(marked), contents(maybeMissed));
  if (!view) return;
  const outcome = await run.messengers[conversation.chat].send(conversation, { deliveryId, view, locale });
  for (const { nudge } of marked) await record(run, recipient, nudge, outcome);
  if (outcome.kind === 'delivered')
    for (const { nudge } of maybeMissed) await recordMentioned(run, nudge, outcome);
  if (outcome.kind === 'refused') await forget(run, conversation, outcome.reason);
}

const contents = (ready: readonly ReadyNudge[]): NudgeContent[] => ready.map(({ content }) => content);

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
      const changed = await run.repositories.nudges.change(
        nudge.id,
        { states: ['planned', 'snoozed'], claim: run.claim },
        patch,
      );
      return changed ? [{ nudge: changed, content }] : [];
    }),
  );
  return marked.flat();
}

function viewOf(nudges: readonly NudgeContent[], maybeMissed: readonly NudgeContent[]): View | undefined {
  const [first] = nudges;
  if (!first) return undefined;
  return nudges.length === 1 && maybeMissed.length === 0
    ? { kind: 'nudge', nudge: first }
    : { kind: 'digest', nudges, maybeMissed };
}

async function record(
  run: DeliveryRun,
  recipient: Recipient,
  nudge: Nudge,
  outcome: SendOutcome,
): Promise<void> {
  await run.repositories.nudges.change(
    nudge.id,
    { states: ['sending'], claim: run.claim },
    { ...after(run.clock.now(), recipient, nudge, outcome), claim: undefined },
  );
}

function after(now: Temporal.Instant, { window }: Recipient, nudge: Nudge, outcome: SendOutcome): NudgePatch {
  const attempts = nudge.attempts + 1;
  switch (outcome.kind) {
    case 'delivered':
      return { state: 'delivered', message: outcome.reference, deliveredAt: now, nextAt: undefined };
    case 'retry':
      return { state: 'planned', attempts, nextAt: retryMoment(now, attempts, outcome.after) };
    case 'refused':
      // A person who let the coach in again by tomorrow still gets it; a message the platform finds wrong stays wrong.
      return outcome.reason === 'rejected'
        ? { state: 'undeliverable', attempts, nextAt: undefined }
        : { state: 'planned', attempts, nextAt: openingAfter(localDay(now, window), window) };
    case 'unknown':
      return { nextAt: now.add({ seconds: LOOK_UP_AFTER_SECONDS }) };
  }
}

async function recordMentioned(
  run: DeliveryRun,
  nudge: Nudge,
  { reference }: { reference: Nudge['message'] },
): Promise<void> {
  const patch = { state: 'delivered', message: reference, deliveredAt: run.clock.now() } as const;
  await run.repositories.nudges.change(nudge.id, { states: ['unknown'] }, patch);
}

/** The conversation is closed to us: the next try looks for one that works. */
async function forget(run: DeliveryRun, { userId, chat }: Conversation, reason: string): Promise<void> {
  run.log.warn({ tenantId: run.tenant.id, recipientId: userId, chat, reason }, 'the chat refused a message');
  await run.repositories.conversations.remove(userId, chat);
}
