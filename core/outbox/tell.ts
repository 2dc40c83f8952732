import type { Locale } from '../language/locale.js';
import type { Conversation, ConversationRepository } from '../messages/conversation.js';
import type { Messengers } from '../messages/messenger.js';
import type { View } from '../messages/view.js';
import { currentTenant, localeOf } from '../people/context.js';
import type { User } from '../people/user.js';
import type { Ledger } from './ledger/ledger.js';

/** Writes to someone unasked, in their language. True where it was sent, or will be once the platform takes it. */
export type Tell = (user: User, viewIn: (locale: Locale) => View) => Promise<boolean>;

export interface TellNeeds {
  readonly conversations: Pick<ConversationRepository, 'get' | 'save'>;
  readonly messengers: Messengers;
  readonly ledger: Pick<Ledger, 'answer'>;
}

export const createTell =
  (needs: TellNeeds): Tell =>
  async (user, viewIn) => {
    const to = await conversationWith(needs, user);
    if (!to) return false;
    const locale = localeOf(user, currentTenant());
    const { outcome } = await needs.ledger.answer({ to, view: viewIn(locale), locale });
    return outcome.kind === 'done' || outcome.kind === 'retry' || outcome.kind === 'unknown';
  };

async function conversationWith(
  { conversations, messengers }: TellNeeds,
  user: User,
): Promise<Conversation | undefined> {
  const known = await conversations.get(user.id, user.chat);
  if (known) return known;
  const reached = await messengers[user.chat].reach(user);
  if (reached.kind !== 'reached') return undefined;
  await conversations.save(reached.conversation);
  return reached.conversation;
}
