import { Temporal } from 'temporal-polyfill';
import { isLater } from '../clock.js';
import { compareIds } from '../compare-ids.js';
import type { Locale } from '../language/locale.js';
import { ifReadable } from '../unreadable.js';
import { consequences } from './consequences.js';
import { isResting, type Contact } from './contact.js';
import type { DeliveryRun, ReadyNudge, Reader, Recipient } from './delivery-run.js';
import { localDay, nextOpening } from './delivery-window.js';
import { follow, whenRested } from './failure.js';
import type { Nudge } from './nudge.js';
import { reach } from './reach.js';
import { recover, type Claimed } from './recover.js';
import { sendInOneMessage } from './send.js';
import { discard, dropExpired, held, settleAll } from './settle.js';

/** What one message brings; the rest waits behind its button, so that a card stays readable on a phone. */
export const MOST_IN_A_MESSAGE = 5;

/**
 * Brings one person the nudges that are due, in one message: drops what is over, holds what would come at a bad time, sends the
 * most urgent, and keeps the rest behind a button.
 */
export async function deliver(run: DeliveryRun, reader: Reader, claimed: Claimed): Promise<void> {
  const now = run.clock.now();
  const { waiting, lost } = await recover(run, claimed);
  const current = await dropExpired(run, reader.contact, waiting, localDay(now, reader.window));
  if (current.length === 0) return;
  const later = whenLater(run, reader, now);
  if (later)
    return settleAll(run, current, (nudge) => (later.isHeld ? held(nudge, later.at) : { nextAt: later.at }));
  const recipient = await recipientOf(run, reader, current);
  if (recipient) await sendMostUrgent(run, recipient, current, lost);
}

/** When to look again, where nothing is to be sent now; held where it is the reader who cannot be reached. */
function whenLater(
  run: DeliveryRun,
  reader: Reader,
  now: Temporal.Instant,
): { readonly at: Temporal.Instant; readonly isHeld: boolean } | undefined {
  const opens = nextOpening(now, reader.window);
  if (isLater(opens, now)) return { at: opens, isHeld: false };
  if (isResting(reader.contact, now)) return { at: whenRested(reader.contact, reader, now), isHeld: true };
  const paused = run.pauses.of(reader.contact.chat, now);
  return paused && { at: paused, isHeld: false };
}

async function sendMostUrgent(
  run: DeliveryRun,
  recipient: Recipient,
  nudges: readonly Nudge[],
  lost: readonly Nudge[],
): Promise<void> {
  const ready = await withContent(run, nudges.toSorted(mostUrgentFirst), recipient.locale);
  if (ready.length === 0) return;
  const rest = ready.slice(MOST_IN_A_MESSAGE).map(({ nudge }) => nudge);
  // As much of it as one message can mention.
  const mentioned = lost.toSorted(mostUrgentFirst).slice(0, MOST_IN_A_MESSAGE);
  const maybeMissed = await withContent(run, mentioned, recipient.locale);
  await inItsTurn(run, recipient, nudges, () =>
    sendInOneMessage(run, recipient, { ready: ready.slice(0, MOST_IN_A_MESSAGE), rest, maybeMissed }),
  );
}

/** Not more at once than the platform takes. Who waited in vain is put off, and nothing of theirs says that it is being sent. */
async function inItsTurn(
  run: DeliveryRun,
  { contact }: Recipient,
  nudges: readonly Nudge[],
  send: () => Promise<unknown>,
): Promise<void> {
  const { limit, end } = run.sending ?? {};
  if (!limit || !end) {
    await send();
    return;
  }
  const waits = limit.activeCount >= limit.concurrency;
  await limit(async () => {
    const now = run.clock.now();
    const nextAt = run.pauses.of(contact.chat, now) ?? (isLater(now, end) ? now : undefined);
    if (waits && nextAt) await settleAll(run, nudges, () => ({ nextAt }));
    else await send();
  });
}

/** The reader with the conversation in which they are reached; undefined where there is none, and then it was acted upon. */
async function recipientOf(
  run: DeliveryRun,
  reader: Reader,
  nudges: readonly Nudge[],
): Promise<Recipient | undefined> {
  const { user, contact } = reader;
  const known = await run.conversations.get(user.id, user.chat);
  if (known && !looksForAnother(contact)) return { ...reader, conversation: known };
  const outcome = await reach(run, user);
  if (outcome.kind === 'reached') return { ...reader, conversation: outcome.conversation };
  // What we know may have come to life again.
  if (known) return { ...reader, conversation: known };
  await follow(run, reader, nudges, outcome);
  return undefined;
}

const looksForAnother = ({ trouble }: Contact): boolean =>
  Object.values(consequences).some((one) => one.reachAnew && one.trouble === trouble?.reason);

/** The nudges that still have something to say, in their order. */
export async function withContent(
  run: DeliveryRun,
  nudges: readonly Nudge[],
  locale: Locale,
): Promise<ReadyNudge[]> {
  const ready: ReadyNudge[] = [];
  for (const nudge of nudges) {
    const read = await ifReadable(async () => ({ content: await run.contentOf(nudge, locale) }));
    if (read?.content) ready.push({ nudge, content: read.content });
    else if (read) await discard(run, [nudge]);
    // What it is about cannot be read: it waits for the operator, and the others go on.
    else await settleAll(run, [nudge], () => ({ nextAt: run.clock.now().add({ hours: 24 }) }));
  }
  return ready;
}

/** The nearest deadline first, then what has waited longest. */
export const mostUrgentFirst = (a: Nudge, b: Nudge): number =>
  Temporal.PlainDate.compare(a.expiresOn, b.expiresOn) ||
  Temporal.PlainDate.compare(a.on, b.on) ||
  compareIds(a, b);
