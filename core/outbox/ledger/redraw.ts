import { Temporal } from 'temporal-polyfill';
import { isLater } from '../../clock.js';
import type { Locale } from '../../language/locale.js';
import type { Outcome } from '../../messages/messenger.js';
import type { SentMessage, SentMessagePatch } from '../../messages/sent-message.js';
import { retryMoment } from '../backoff.js';
import { draw, type Drawing } from './draw.js';
import { referenceOf, settled, standingAs } from './entry.js';
import type { Pressed } from './replace.js';
import type { LedgerStores } from './stores.js';
import { FILE_VIEW } from './hand-over.js';
import { followShown, sweepTrail } from './trail-notes.js';

/**
 * After so many failures in vain a change is given up and the operator told: a drawing after about a week, a removal after
 * twenty-five days, for somebody's data stands there.
 */
const patience = {
  drawing: { attempts: 30, longest: Temporal.Duration.from({ hours: 6 }) },
  removal: { attempts: 36, longest: Temporal.Duration.from({ hours: 24 }) },
} as const;
const NO_WAIT = Temporal.Duration.from({ seconds: 0 });

/**
 * Draws a message as things stand now; what its reader may see no more is taken back. False where something is left to be done to
 * it.
 */
export async function redrawEntry(stores: LedgerStores, entry: SentMessage): Promise<boolean> {
  const reference = referenceOf(entry);
  const view = reference ? await stores.currentView(entry) : 'as-it-was';
  if (view === 'nothing') return removeEntry(stores, entry);
  if (!reference || view === 'as-it-was') return leave(stores, entry);
  const messenger = stores.messengers[reference.conversation.chat];
  const { content, drawing } = draw(messenger, view, { locale: entry.locale, readerId: entry.recipientId });
  if (drawing.drawn === entry.drawn) return leave(stores, entry);
  return inPace(stores, entry, drawing, async () => {
    await followShown(stores.trails, entry, drawing.shows);
    return note(stores, entry, await messenger.update(reference, content), drawing);
  });
}

/**
 * Draws a message; one that was drawn only just now is drawn again a little later. Whoever is to be seen no more goes at once. False
 * where something is left to be done to it.
 */
export async function inPace(
  { messages, pace, clock }: LedgerStores,
  entry: SentMessage,
  drawing: Drawing,
  carryOut: () => Promise<boolean>,
): Promise<boolean> {
  const nextAt = pace.next(entry);
  // Nothing comes between the look at the pace and the drawing: of two that ask at once one draws.
  if (losesSomeone(entry, drawing) || !isLater(nextAt, clock.now())) return pace.draw(entry, carryOut);
  await messages.change(entry, {}, { task: 'refresh', nextAt, claim: undefined });
  return false;
}

const losesSomeone = (before: SentMessage, { shows }: Drawing): boolean =>
  before.shows.some(({ employeeId }) => !shows.some((one) => one.employeeId === employeeId));

async function leave({ messages }: LedgerStores, entry: SentMessage): Promise<true> {
  if (entry.task !== undefined) await messages.change(entry, {}, settled);
  return true;
}

/** Takes a message back, and then forgets it. */
export async function removeEntry(stores: LedgerStores, entry: SentMessage): Promise<boolean> {
  const reference = referenceOf(entry);
  const messenger = stores.messengers[entry.conversation.chat];
  const outcome: Outcome = reference ? await messenger.remove(reference, entry.locale) : { kind: 'gone' };
  if (outcome.kind !== 'done') return note(stores, { ...entry, task: 'remove' }, outcome, {});
  await forget(stores, entry);
  return true;
}

/** See `Ledger.takeBack`. */
export async function takeBackEntry(
  stores: LedgerStores,
  { entry, reference }: Pressed,
  locale: Locale,
): Promise<void> {
  const { messages, messengers, clock } = stores;
  if (!entry) {
    await messengers[reference.conversation.chat].remove(reference, locale);
    return;
  }
  const marked = await messages.change(entry, {}, { task: 'remove', nextAt: clock.now(), attempts: 0 });
  if (marked) await removeEntry(stores, marked);
}

/** Changing and removing may be repeated, so a lost answer is no worse than a throttled one. False where that is still to be done. */
export async function note(
  stores: LedgerStores,
  entry: SentMessage,
  outcome: Outcome,
  done: SentMessagePatch,
): Promise<boolean> {
  const { messages, clock, log } = stores;
  const attempts = entry.attempts + 1;
  const { attempts: most, longest } = patience[entry.task === 'remove' ? 'removal' : 'drawing'];
  if (outcome.kind === 'gone') {
    await forget(stores, entry);
  } else if (outcome.kind === 'done') {
    const { files } = standingAs(outcome.reference);
    await messages.change(entry, {}, { ...settled, ...done, files, attempts: 0 });
  } else if (attempts >= most || (outcome.kind === 'refused' && outcome.reason === 'rejected')) {
    log.error({ chat: entry.conversation.chat, task: entry.task }, 'a message could not be changed');
    await messages.change(entry, {}, { ...settled, attempts });
  } else {
    const wait = outcome.kind === 'retry' ? outcome.after : NO_WAIT;
    const nextAt = retryMoment(clock.now(), attempts, wait, longest);
    await messages.change(entry, {}, { task: entry.task ?? 'refresh', attempts, nextAt, claim: undefined });
    return false;
  }
  return true;
}

async function forget(stores: LedgerStores, { id, shows, view }: SentMessage): Promise<void> {
  const { messages, trails, waitingFiles } = stores;
  await messages.remove([id]);
  if (view === FILE_VIEW) await waitingFiles.remove([id]);
  await sweepTrail(trails, id, shows);
}
