import { Temporal } from 'temporal-polyfill';
import type { Locale } from '../language/locale.js';
import type { Conversation } from '../messages/conversation.js';
import { currentTenant, localeOf } from '../people/context.js';
import { isLater } from '../clock.js';
import { partition } from '../group-by.js';
import { workspaceOf } from '../people/workspace.js';
import type { User } from '../people/user.js';
import { isBefore } from '../plain-date.js';
import { localDay, nextOpening, openingAfter, windowOf } from './delivery-window.js';
import type { DeliveryRun, ReadyNudge, Recipient } from './delivery-run.js';
import type { Nudge, NudgePatch } from './nudge.js';
import { recover } from './recover.js';
import { sendInOneMessage } from './send.js';

/** More than this many nudges become several messages, so that a card stays readable on a phone. */
const MOST_IN_A_MESSAGE = 5;

/** Brings one person the nudges that are due: drops what is over, holds what would come at a bad time, sends the rest. */
export async function deliver(
  run: DeliveryRun,
  user: User | undefined,
  claimed: readonly Nudge[],
): Promise<void> {
  if (!user) return discard(run, claimed);
  const tenant = currentTenant();
  const window = windowOf(user, tenant);
  const now = run.clock.now();
  const conversation = await conversationWith(run, user);
  const waiting = await recover(run, claimed);
  const current = mostUrgentFirst(await dropExpired(run, waiting, localDay(now, window)));
  if (!conversation) return holdForTomorrow(run, current, openingAfter(localDay(now, window), window));
  const opens = nextOpening(now, window);
  if (isLater(opens, now)) return settleAll(run, current, () => ({ nextAt: opens }));
  await sendAll(run, { user, conversation, window, locale: localeOf(user, tenant) }, current);
}

async function sendAll(run: DeliveryRun, recipient: Recipient, nudges: readonly Nudge[]): Promise<void> {
  const ready = await withContent(run, nudges, recipient.locale);
  const maybeMissed = ready.length > 0 ? await maybeMissedBy(run, recipient) : [];
  for (let start = 0; start < ready.length; start += MOST_IN_A_MESSAGE) {
    const batch = ready.slice(start, start + MOST_IN_A_MESSAGE);
    await sendInOneMessage(run, recipient, batch, start === 0 ? maybeMissed : []);
  }
}

/** What perhaps never reached this person, as much of it as one message can mention. */
async function maybeMissedBy(run: DeliveryRun, { user, locale }: Recipient): Promise<ReadyNudge[]> {
  const unknown = await run.nudges.withState(user.id, 'unknown');
  return withContent(run, unknown.slice(0, MOST_IN_A_MESSAGE), locale);
}

/** Nobody to write to: tried again the next working day, and counted, so that HR hears if it never comes to anything. */
const holdForTomorrow = (
  run: DeliveryRun,
  nudges: readonly Nudge[],
  nextAt: Temporal.Instant,
): Promise<void> => settleAll(run, nudges, ({ attempts }) => ({ attempts: attempts + 1, nextAt }));

/** The conversation we know, else one the platform opens for us; undefined where it cannot yet. */
async function conversationWith(run: DeliveryRun, user: User): Promise<Conversation | undefined> {
  const known = await run.conversations.get(user.id, user.chat);
  if (known) return known;
  const workspaceId = workspaceOf(currentTenant(), user.chat);
  const reached =
    workspaceId === undefined ? undefined : await run.messengers[user.chat].reach(workspaceId, user);
  if (reached) await run.conversations.save(reached);
  else
    run.log.warn(
      { recipientId: user.id, chat: user.chat },
      'recipient cannot be reached yet; nudges are held',
    );
  return reached;
}

/** What is over, is over; HR's overview has it where it was tried in vain. */
async function dropExpired(
  run: DeliveryRun,
  nudges: readonly Nudge[],
  today: Temporal.PlainDate,
): Promise<readonly Nudge[]> {
  const [over, current] = partition(nudges, ({ expiresOn }) => isBefore(expiresOn, today));
  await settleAll(run, over, ({ attempts }) => ({
    state: attempts > 0 ? 'undeliverable' : 'expired',
    nextAt: undefined,
  }));
  return current;
}

async function withContent(
  run: DeliveryRun,
  nudges: readonly Nudge[],
  locale: Locale,
): Promise<ReadyNudge[]> {
  const ready: ReadyNudge[] = [];
  for (const nudge of nudges) {
    const content = await run.contentOf(nudge, locale);
    if (content) ready.push({ nudge, content });
    else await discard(run, [nudge]);
  }
  return ready;
}

const mostUrgentFirst = (nudges: readonly Nudge[]): Nudge[] =>
  nudges.toSorted((a, b) => Temporal.PlainDate.compare(a.expiresOn, b.expiresOn));

/** Nobody is left to read them, or nothing to say. One that was seen before keeps its place in the outbox. */
async function discard(run: DeliveryRun, nudges: readonly Nudge[]): Promise<void> {
  const [seen, unseen] = partition(nudges, ({ deliveredAt }) => deliveredAt !== undefined);
  await run.nudges.removeIn(
    ['planned'],
    unseen.map(({ id }) => id),
  );
  await settleAll(run, seen, () => ({ state: 'withdrawn', nextAt: undefined }));
}

/** Gives nudges we hold their next state or moment, and lets go of them. */
async function settleAll(
  run: DeliveryRun,
  nudges: readonly Nudge[],
  next: (nudge: Nudge) => NudgePatch,
): Promise<void> {
  for (const nudge of nudges) {
    await run.nudges.change(
      nudge.id,
      { states: ['planned', 'snoozed'], claim: run.claim },
      { ...next(nudge), claim: undefined },
    );
  }
}
