import type { MessageReference } from '../../messages/messenger.js';
import type { SentMessage } from '../../messages/sent-message.js';
import { draw, type Drawing } from './draw.js';
import { isRemembered, newEntry } from './entry.js';
import { isPutOff, note, redrawEntry } from './redraw.js';
import type { Replacement } from './replace.js';
import type { LedgerStores } from './stores.js';
import { followShown, leaveTrail } from './trail-notes.js';

/** A place in a chat that is always there, and whether nothing stands in it yet. */
export interface Place {
  readonly reference: MessageReference;
  readonly isBlank: boolean;
}

/** See `Ledger.show`. */
export async function showEntry(
  stores: LedgerStores,
  { reference, isBlank }: Place,
  { view, locale }: Replacement,
): Promise<void> {
  const { conversation, messageId } = reference;
  const messenger = stores.messengers[conversation.chat];
  const { content, drawing } = draw(messenger, view, { locale, readerId: conversation.userId });
  const known = await stores.messages.findByMessageId(conversation, messageId);
  if (known && !isBlank) {
    if (known.drawn === drawing.drawn) return;
    if (await isPutOff(stores, known, drawing)) return stores.wake();
  }
  if (known) await followShown(stores.trails, known, drawing.shows);
  const entry = known ?? (await begun(stores, reference, drawing));
  if (entry && (isBlank || !known)) stores.pace.begin(entry);
  const outcome = await messenger.update(reference, content);
  if (entry && !(await note(stores, entry, outcome, drawing))) await stores.wake();
}

/** As with any message, the entry of one that shows someone is there before the platform is called. */
async function begun(
  { messages, trails, clock, newId }: LedgerStores,
  { conversation, messageId }: MessageReference,
  drawing: Drawing,
): Promise<SentMessage | undefined> {
  const fresh = newEntry({ id: newId(), to: conversation }, { ...drawing, drawn: '' }, clock.now());
  const entry: SentMessage = { ...fresh, messageId, state: 'standing' };
  if (!isRemembered(entry)) return undefined;
  await leaveTrail(trails, entry.id, entry.shows);
  await messages.insert(entry);
  return entry;
}

/** See `Ledger.drawNow`. */
export async function drawEntries(stores: LedgerStores, entries: readonly SentMessage[]): Promise<void> {
  let isLeft = false;
  for (const entry of entries)
    if (entry.state === 'standing' && entry.task !== 'remove' && entry.claim === undefined)
      isLeft = !(await redrawEntry(stores, entry)) || isLeft;
  if (isLeft) await stores.wake();
}
