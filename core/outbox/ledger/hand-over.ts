import type { Locale } from '../../language/locale.js';
import type { Conversation } from '../../messages/conversation.js';
import type { FileOutcome } from '../../messages/messenger.js';
import { MOST_FILE_BYTES, type OutgoingFile } from '../../messages/outgoing-file.js';
import { tellsOfSomeone, type SentMessage, type Shown } from '../../messages/sent-message.js';
import { fingerprint, othersNamedIn } from './draw.js';
import { newEntry } from './entry.js';
import { settle } from './send.js';
import { employeeSubject, userSubject } from '../../people/subject.js';
import type { LedgerStores } from './stores.js';
import { leaveTrail } from './trail-notes.js';

/** A file on its way to someone. */
export interface HandOver {
  readonly to: Conversation;
  readonly file: OutgoingFile;
  readonly locale: Locale;
  /** Whose data is in it. */
  readonly shows: readonly Shown[];
}

/** What the ledger calls a message that is a file, or asks whether one is welcome. */
export const FILE_VIEW = 'file';

/**
 * Hands a file over, or asks whether it is welcome and keeps it till then. As with any message, the entry of one that
 * names someone is there before the platform is called. It is tried once: whoever asked for it can ask again.
 */
export async function handOverEntry(stores: LedgerStores, handOver: HandOver): Promise<FileOutcome> {
  const { messages, messengers, trails, waitingFiles, newId, clock } = stores;
  const { to, file, locale, shows } = handOver;
  const messenger = messengers[to.chat];
  if (file.content.length > MOST_FILE_BYTES) return { kind: 'unwelcome', why: 'too-large' };
  const others = (file.userIds ?? []).filter((id) => id !== to.userId).map(userSubject);
  const names = [...othersNamedIn(textOf(file), shows, to.userId), ...others];
  const entry = newEntry(
    { id: newId(), to },
    { view: FILE_VIEW, locale, shows: [...shows], names, drawn: fingerprint(file.name) },
    clock.now(),
  );
  const isKept = tellsOfSomeone(entry);
  if (isKept) {
    await leaveTrail(trails, entry.id, entry.shows);
    await messages.insert(entry);
  }
  if (messenger.asksBeforeFiles) await keep(stores, entry, handOver);
  noteExport(stores, handOver);
  const outcome = await messenger.sendFile(to, entry.id, file, locale);
  const isLost = outcome.kind !== 'done' && outcome.kind !== 'unknown';
  if (messenger.asksBeforeFiles && isLost) await waitingFiles.remove([entry.id]);
  if (isKept)
    await settle(
      stores,
      entry,
      outcome.kind === 'unwelcome' ? { kind: 'refused', reason: 'rejected' } : outcome,
    );
  return outcome;
}

/** What an archive holds is said by whoever made it. */
const textOf = ({ mediaType, content }: OutgoingFile): string =>
  mediaType.startsWith('text/') ? content.toString('utf8') : '';

/** Told before the platform is called, as its entry is there before. */
function noteExport({ audit }: LedgerStores, { to, file, shows }: HandOver): void {
  const about = shows.map(({ employeeId }) => employeeSubject(employeeId));
  audit.note({ act: 'exported', what: file.name, about: [userSubject(to.userId), ...about] });
}

async function keep(
  { waitingFiles, clock }: LedgerStores,
  { id, shows }: SentMessage,
  { to, file }: HandOver,
): Promise<void> {
  const { name, mediaType, content } = file;
  await waitingFiles.insert({
    ...{ id, name, mediaType, shows, userId: to.userId, since: clock.now() },
    content: content.toString('base64'),
  });
}
