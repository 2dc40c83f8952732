import type { Locale } from '../../language/locale.js';
import type { MessageReference } from '../../messages/messenger.js';
import { tellsOfSomeone, type SentMessage } from '../../messages/sent-message.js';
import type { View } from '../../messages/view.js';
import { retryMoment } from '../backoff.js';
import { draw, type Drawing } from './draw.js';
import { newEntry, settled, standingAs } from './entry.js';
import { sendEntry } from './send.js';
import type { LedgerStores } from './stores.js';
import { followShown, leaveTrail } from './trail-notes.js';

/** The message that was pressed; one that shows nobody is in no ledger. */
export interface Pressed {
  readonly entry: SentMessage | undefined;
  readonly reference: MessageReference;
}

/** What is put in its place. */
export interface Replacement {
  readonly view: View;
  readonly locale: Locale;
}

/** See `Ledger.replace`. */
export async function replaceEntry(
  stores: LedgerStores,
  { entry, reference }: Pressed,
  { view, locale }: Replacement,
  way: 'answer' | 'call',
): Promise<string | undefined> {
  const messenger = stores.messengers[reference.conversation.chat];
  const { content, drawing } = draw(messenger, view, { locale, readerId: reference.conversation.userId });
  if (way === 'answer' && messenger.replacesInAnswer) {
    await remember(stores, { entry, reference }, drawing);
    return content;
  }
  const outcome = await messenger.update(withFiles({ entry, reference }), content);
  if (outcome.kind === 'done') await remember(stores, { entry, reference: outcome.reference }, drawing);
  else if (entry && outcome.kind === 'retry' && (await isDrawnAnew(stores, entry, view)))
    await stores.messages.change(
      entry,
      {},
      { task: 'refresh', drawn: '', attempts: 1, nextAt: retryMoment(stores.clock.now(), 1, outcome.after) },
    );
  else
    await sendEntry(
      stores,
      { id: stores.newId(), to: reference.conversation, view, locale },
      { isRetried: true },
    );
  if (outcome.kind !== 'done') await stores.wake();
  return undefined;
}

/** See `Ledger.amend`. */
export async function amendEntry(
  stores: LedgerStores,
  pressed: Pressed,
  { view, locale }: Replacement,
): Promise<boolean> {
  const messenger = stores.messengers[pressed.reference.conversation.chat];
  const { content, drawing } = draw(messenger, view, {
    locale,
    readerId: pressed.reference.conversation.userId,
  });
  const outcome = await messenger.update(withFiles(pressed), content);
  if (outcome.kind !== 'done') return false;
  await remember(stores, { ...pressed, reference: outcome.reference }, drawing);
  return true;
}

/** Whoever pressed a message does not know which files went with it. */
const withFiles = ({ entry, reference }: Pressed): MessageReference => ({
  ...reference,
  files: entry?.files,
});

/** Whether a later drawing of the message shows this view; one that was true only for now is sent as a message. */
const isDrawnAnew = async (
  { currentView }: LedgerStores,
  entry: SentMessage,
  { kind }: View,
): Promise<boolean> => (await currentView({ ...entry, view: kind })) !== 'as-it-was';

/** The ledger says of a message what it shows now; one that did not show anybody may do so from now on. */
async function remember(
  { messages, trails, clock, newId }: LedgerStores,
  { entry, reference }: Pressed,
  drawing: Drawing,
): Promise<void> {
  const standing = { ...standingAs(reference), state: 'standing' } as const;
  if (entry) {
    await followShown(trails, entry, drawing.shows);
    await messages.change(entry, {}, { ...drawing, ...settled, ...standing });
    return;
  }
  if (!tellsOfSomeone(drawing)) return;
  const fresh = newEntry({ id: newId(), to: reference.conversation }, drawing, clock.now());
  await leaveTrail(trails, fresh.id, fresh.shows);
  await messages.insert({ ...fresh, ...standing });
}
