import type { Locale } from '../../language/locale.js';
import type { Messenger, Rendered } from '../../messages/messenger.js';
import type { Shown } from '../../messages/sent-message.js';
import type { View } from '../../messages/view.js';
import { namedIn } from '../../people/context.js';
import { isSubject, userSubject, type Subject } from '../../people/subject.js';

/** A drawn message, and who is named in it beside its reader and those it says that it shows. */
export interface Drawn extends Rendered {
  readonly names: Subject[];
}

/** Draws a view for the chat of its reader. */
export function draw(
  messenger: Pick<Messenger, 'render'>,
  view: View,
  { locale, readerId }: { readonly locale: Locale; readonly readerId: string },
): Drawn {
  const rendered = messenger.render(view, locale);
  return { ...rendered, names: othersNamedIn(asText(rendered.content), rendered.shows, readerId) };
}

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
