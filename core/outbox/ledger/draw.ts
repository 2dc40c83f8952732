import { createHash } from 'node:crypto';
import type { Locale } from '../../language/locale.js';
import type { Messenger } from '../../messages/messenger.js';
import type { SentMessage, Shown } from '../../messages/sent-message.js';
import type { View } from '../../messages/view.js';
import { namedIn } from '../../people/context.js';
import { isSubject, userSubject, type Subject } from '../../people/subject.js';

/** What the ledger says of a drawing: what it is, whom it shows, and who else is named in it beside its reader. */
export type Drawing = Pick<SentMessage, 'view' | 'locale' | 'shows' | 'drawn'> & {
  readonly names: Subject[];
};

/** Draws a view for the chat of its reader, and says what the ledger notes of it. */
export function draw(
  messenger: Pick<Messenger, 'render'>,
  view: View,
  { locale, readerId }: { readonly locale: Locale; readonly readerId: string },
): { readonly content: string; readonly drawing: Drawing } {
  const { content, shows } = messenger.render(view, locale);
  const names = othersNamedIn(asText(content), shows, readerId);
  const drawing = { view: view.kind, locale, shows: [...shows], names, drawn: fingerprint(content) };
  return { content, drawing };
}

/** Tells whether a drawing is another than the one before. */
export const fingerprint = (content: string): string =>
  createHash('sha256').update(content).digest('base64url');

/** Of whoever is named in a text, those by whom its message would not be found otherwise. */
export const othersNamedIn = (text: string, shows: readonly Shown[], readerId: string): Subject[] =>
  namedIn(text).filter(
    (subject) =>
      !isSubject(subject, userSubject(readerId)) &&
      !shows.some((one) => subject.kind === 'employee' && subject.employeeId === one.employeeId),
  );

/** Names as they are written, not as JSON and the chats' markup have them. */
const asText = (content: string): string =>
  content
    .replace(/\\[nrt]/g, ' ')
    .replace(/\\(["\\])/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
