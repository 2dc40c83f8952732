import { settled } from './entry.js';
import type { LedgerStores } from './stores.js';
import { sweepTrail } from './trail-notes.js';

/** What became of a message whose answer was lost; `cannot-tell` where the platform has no way to ask. */
export type Found = 'standing' | 'absent' | 'cannot-tell';

/**
 * Asks the platform, and notes its answer. A message without an entry was never handed to it: the entry comes first. One
 * that is absent there is forgotten, unless it still waits to be sent.
 */
export async function lookUp(
  { messages, messengers, trails }: Pick<LedgerStores, 'messages' | 'messengers' | 'trails'>,
  id: string,
): Promise<Found> {
  const entry = await messages.get(id);
  if (!entry) return 'absent';
  if (entry.state === 'standing') return 'standing';
  const found = await messengers[entry.conversation.chat].find(entry.conversation, id, entry.sentAt);
  switch (found.kind) {
    case 'found':
      await messages.change(id, {}, { ...settled, state: 'standing', messageId: found.reference.messageId });
      return 'standing';
    case 'absent':
      if (entry.task === 'send') return 'absent';
      await messages.remove([id]);
      await sweepTrail(trails, id, entry.shows);
      return 'absent';
    case 'cannot-tell':
      await messages.change(id, {}, { state: 'unknown' });
      return 'cannot-tell';
  }
}
