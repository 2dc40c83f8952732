import type { SentMessage, SentMessageRepository } from '../../messages/sent-message.js';
import { FILE_VIEW } from '../../outbox/ledger/hand-over.js';
import { chats, type Chat } from '../../people/chat.js';
import type { Subject } from '../../people/subject.js';

/**
 * What people have with them in a chat, and the coach cannot delete: `typed`, which whoever wrote it can delete, or the chat's
 * administrator; `accepted`, files in people's own OneDrive, which they can delete.
 */
export interface Theirs {
  readonly what: 'typed' | 'accepted';
  readonly chat: Chat;
  /** With how many people that may be. */
  readonly people: number;
}

/** Everyone to whom messages about someone went may have written of them, and may have accepted files. */
export async function theirsOf(
  { messages }: { readonly messages: Pick<SentMessageRepository, 'bySubject'> },
  subjects: readonly Subject[],
): Promise<Theirs[]> {
  const all = (await Promise.all(subjects.map((subject) => messages.bySubject(subject)))).flat();
  return chats.flatMap((chat) => {
    const there = all.filter(({ conversation }) => conversation.chat === chat);
    const files = chat === 'teams' ? there.filter(({ view }) => view === FILE_VIEW) : [];
    return [
      { what: 'typed', chat, people: readersOf(there) } as const,
      { what: 'accepted', chat, people: readersOf(files) } as const,
    ].filter(({ people }) => people > 0);
  });
}

const readersOf = (messages: readonly SentMessage[]): number =>
  new Set(messages.map(({ recipientId }) => recipientId)).size;
