import type { ConversationRepository } from '../messages/conversation.js';
import type { Messengers, ReachOutcome } from '../messages/messenger.js';
import type { User } from '../people/user.js';

export interface ReachNeeds {
  readonly conversations: Pick<ConversationRepository, 'save'>;
  readonly messengers: Messengers;
}

/** Opens a conversation with someone and keeps it for the next time. */
export async function reach({ conversations, messengers }: ReachNeeds, user: User): Promise<ReachOutcome> {
  const outcome = await messengers[user.chat].reach(user);
  if (outcome.kind === 'reached') await conversations.save(outcome.conversation);
  return outcome;
}
