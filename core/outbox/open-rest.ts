import type { Conversation } from '../messages/conversation.js';
import type { User } from '../people/user.js';
import type { Delivery, DeliveryRun, Recipient } from './delivery-run.js';
import { MOST_IN_A_MESSAGE, mostUrgentFirst, withContent } from './delivery.js';
import { localDay, nextMorning } from './delivery-window.js';
import { holding, LEASE } from './holding.js';
import type { Nudge } from './nudge.js';
import { sendInOneMessage } from './send.js';
import { dropExpired, settleAll } from './settle.js';

/** How many messages one press brings, as many as Teams takes in a second; what is beyond waits behind the button of the last. */
const MOST_MESSAGES = 7;
const MOST_AT_ONCE = MOST_MESSAGES * MOST_IN_A_MESSAGE;

/** Brings what waits behind the button of a message, now that its reader asks for it, whatever the hour. */
export async function openRest(
  delivery: Delivery,
  user: User,
  conversation: Conversation,
  message: string,
): Promise<void> {
  await holding(delivery, user, conversation.chat, async (run, reader) => {
    await bring(run, { ...reader, conversation }, await claimRest(run, user.id, message));
  });
}

async function claimRest(run: DeliveryRun, userId: string, message: string): Promise<Nudge[]> {
  const nextAt = run.clock.now().add(LEASE);
  const behind = (await run.nudges.withState(userId, 'planned')).filter(isBehind(message));
  const claimed: Nudge[] = [];
  for (const one of behind) {
    const nudge = await run.nudges.change(one, { states: ['planned'] }, { claim: run.claim, nextAt });
    if (nudge) claimed.push(nudge);
  }
  return claimed;
}

/** Whether a planned nudge waits behind the button of this message. */
export const isBehind =
  (message: string) =>
  ({ state, deliveryId }: Nudge): boolean =>
    state === 'planned' && deliveryId === message;

async function bring(run: DeliveryRun, recipient: Recipient, claimed: readonly Nudge[]): Promise<void> {
  const now = run.clock.now();
  const { contact, window, locale } = recipient;
  const current = await dropExpired(run, contact, claimed, localDay(now, window));
  const all = await withContent(run, current.toSorted(mostUrgentFirst), locale);
  for (let start = 0; start < Math.min(all.length, MOST_AT_ONCE); start += MOST_IN_A_MESSAGE) {
    const end = start + MOST_IN_A_MESSAGE;
    const left = all.slice(end).map(({ nudge }) => nudge);
    const [rest, others] = end < MOST_AT_ONCE ? [[], left] : [left, []];
    const parcel = { ready: all.slice(start, end), rest, maybeMissed: [] };
    if (!(await sendInOneMessage(run, recipient, parcel)))
      return settleAll(run, others, () => ({ nextAt: nextMorning(now, window) }));
  }
}
