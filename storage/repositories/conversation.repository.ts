import type { ConversationRepository } from '../../core/messages/conversation.js';
import type { Chat } from '../../core/people/chat.js';
import type { Entities } from '../documents/entities.js';
import type { StoredConversation } from '../models/conversation.model.js';

export function conversationRepository(conversations: Entities<StoredConversation>): ConversationRepository {
  return {
    get: async (userId, chat) => (await conversations.get(idOf(userId, chat)))?.conversation,
    save: (conversation) =>
      conversations.save({ id: idOf(conversation.userId, conversation.chat), conversation }),
    async remove(userId, chat) {
      await conversations.take(idOf(userId, chat));
    },
  };
}

const idOf = (userId: string, chat: Chat): string => `${userId}/${chat}`;
