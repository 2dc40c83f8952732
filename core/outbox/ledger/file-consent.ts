import { isLater } from '../../clock.js';
import type { Locale } from '../../language/locale.js';
import type { Conversation } from '../../messages/conversation.js';
import { FILE_HOURS, type OutgoingFile, type WaitingFile } from '../../messages/outgoing-file.js';
import { tellsOfSomeone } from '../../messages/sent-message.js';
import type { Result } from '../../problem.js';
import { fingerprint } from './draw.js';
import { newEntry } from './entry.js';
import { FILE_VIEW } from './hand-over.js';
import { sendRendered } from './send.js';
import type { LedgerStores } from './stores.js';

/** Puts a file where its reader wants it. What it resolves to is the message that shows it there, as the messenger posts it. */
export type PutFile = (file: OutgoingFile) => Promise<Result<string>>;

/** Someone agrees to have a file put with theirs. */
export interface Agreement {
  /** Which file, by the delivery id of the message that asked. */
  readonly file: string;
  readonly from: Conversation;
  readonly locale: Locale;
  readonly put: PutFile;
}

/** Puts a file that waited where someone wants it, once and by today's rights, and says where it is. */
export async function agreeToFile(
  stores: LedgerStores,
  { file: id, from, locale, put }: Agreement,
): Promise<'done' | 'gone' | 'failed'> {
  const file = await stores.waitingFiles.take(id, from.userId);
  const asked = file && (await stores.messages.get(id));
  if (!file || isOld(stores, file)) return 'gone';
  const { shows } = file;
  const names = asked?.names ?? [];
  if (tellsOfSomeone({ shows, names }) && (!asked || (await stores.currentView(asked)) === 'nothing'))
    return 'gone';
  const shown = await put(outgoing(file));
  if (!shown.ok) return 'failed';
  const entry = newEntry(
    { id: stores.newId(), to: from },
    { view: FILE_VIEW, locale, shows, names, drawn: fingerprint(shown.value) },
    stores.clock.now(),
  );
  await sendRendered(stores, entry, shown.value, { isRetried: true });
  return 'done';
}

const isOld = ({ clock }: LedgerStores, { since }: WaitingFile): boolean =>
  isLater(clock.now(), since.add({ hours: FILE_HOURS }));

const outgoing = ({ name, mediaType, content }: WaitingFile): OutgoingFile => ({
  name,
  mediaType,
  content: Buffer.from(content, 'base64'),
});
