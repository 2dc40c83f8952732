import type { MessageReference } from '../../messages/messenger.js';
import type { SentMessage } from '../../messages/sent-message.js';
import { draw, type Drawing } from './draw.js';
import { isRemembered, newEntry } from './entry.js';
import { inPace, note, redrawEntry } from './redraw.js';
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
  if (known?.drawn === drawing.drawn && !isBlank) return;
  const entry = known ?? (await begun(stores, reference, drawing));
  const publish = async (): Promise<boolean> => {
    if (known) await followShown(stores.trails, known, drawing.shows);
    const outcome = await messenger.update(reference, content);
    return entry === undefined || note(stores, entry, outcome, drawing);
  };
  if (!(await drawn(stores, { entry, isNew: isBlank || !known }, drawing, publish))) await stores.wake();
}

/** What stands nowhere yet is not put off. False where something is left to be done. */
function drawn(
  stores: LedgerStores,
  { entry, isNew }: { readonly entry: SentMessage | undefined; readonly isNew: boolean },
  drawing: Drawing,
  publish: () => Promise<boolean>,
): Promise<boolean> {
  if (!entry) return publish();
  return isNew ? stores.pace.draw(entry, publish) : inPace(stores, entry, drawing, publish);
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
