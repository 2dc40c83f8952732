import type { Locale } from '../../language/locale.js';
import type { MessageReference, Messenger } from '../../messages/messenger.js';
import { tellsOfSomeone, type SentMessage } from '../../messages/sent-message.js';
import type { View } from '../../messages/view.js';
import { retryMoment } from '../backoff.js';
import { draw, type Drawn } from './draw.js';
import { fingerprint, newEntry, settled, standingAs } from './entry.js';
import { sendEntry } from './send.js';
import type { LedgerStores } from './stores.js';
import { leaveTrail } from './trail-notes.js';

/** The message that was pressed; one that shows nobody is in no ledger. */
export interface Pressed {
  readonly entry: SentMessage | undefined;
  readonly reference: MessageReference;
}

export interface Drawing {
  readonly view: View;
  readonly locale: Locale;
}

/** See `Ledger.replace`. */
export async function replaceEntry(
  stores: LedgerStores,
  { entry, reference }: Pressed,
  { view, locale }: Drawing,
  way: 'answer' | 'call',
): Promise<string | undefined> {
  const messenger = stores.messengers[reference.conversation.chat];
  const { content, drawing } = drawn(messenger, reference, { view, locale });
  if (way === 'answer' && messenger.replacesInAnswer) {
    await remember(stores, { entry, reference }, drawing, view);
    return content;
  }
  const outcome = await messenger.update(withFiles({ entry, reference }), content);
  if (outcome.kind === 'done') await remember(stores, { entry, reference: outcome.reference }, drawing, view);
  else if (entry && outcome.kind === 'retry' && (await isDrawnAnew(stores, entry, view)))
    await stores.messages.change(
      entry.id,
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
  { view, locale }: Drawing,
): Promise<boolean> {
  const messenger = stores.messengers[pressed.reference.conversation.chat];
  const { content, drawing } = drawn(messenger, pressed.reference, { view, locale });
  const outcome = await messenger.update(withFiles(pressed), content);
  if (outcome.kind !== 'done') return false;
  await remember(stores, { ...pressed, reference: outcome.reference }, drawing, view);
  return true;
}

/** What is put there, and what the ledger says of it. */
function drawn(
  messenger: Messenger,
  { conversation }: MessageReference,
  { view, locale }: Drawing,
): { readonly content: string; readonly drawing: Noted } {
  const { content, shows, names } = draw(messenger, view, { locale, readerId: conversation.userId });
  const drawing = { view: view.kind, locale, shows: [...shows], names, drawn: fingerprint({ content }) };
  return { content, drawing };
}

type Noted = Pick<SentMessage, 'view' | 'locale' | 'shows' | 'drawn'> & Pick<Drawn, 'names'>;

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
  drawing: Noted,
  view: View,
): Promise<void> {
  const standing = { ...standingAs(reference), state: 'standing' } as const;
  if (entry) {
    await messages.change(entry.id, {}, { ...drawing, ...settled, ...standing });
    return;
  }
  if (!tellsOfSomeone(drawing)) return;
  const outgoing = { id: newId(), to: reference.conversation, view, locale: drawing.locale };
  const fresh = newEntry(outgoing, { ...drawing, content: '' }, clock.now());
  await leaveTrail(trails, fresh.id, fresh.shows);
  await messages.insert({ ...fresh, ...drawing, ...standing });
}
