import type { Locale } from '../language/locale.js';
import type { Conversation, ConversationRepository } from '../messages/conversation.js';
import type { View } from '../messages/view.js';
import { currentTenant, localeOf } from '../people/context.js';
import type { User } from '../people/user.js';
import type { Ledger } from './ledger/ledger.js';
import { reach, type ReachNeeds } from './reach.js';

/** Writes to someone unasked, in their language. True where it was sent, or will be once the platform takes it. */
export type Tell = (user: User, viewIn: (locale: Locale) => View) => Promise<boolean>;

export interface TellNeeds extends ReachNeeds {
  readonly conversations: Pick<ConversationRepository, 'get' | 'save'>;
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

async function conversationWith(needs: TellNeeds, user: User): Promise<Conversation | undefined> {
  const known = await needs.conversations.get(user.id, user.chat);
  if (known) return known;
  const outcome = await reach(needs, user);
  return outcome.kind === 'reached' ? outcome.conversation : undefined;
}
