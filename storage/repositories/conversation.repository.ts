import type { ConversationRepository } from '../../core/messages/conversation.js';
import { ifReadable } from '../../core/unreadable.js';
import { chats, type Chat } from '../../core/people/chat.js';
import type { Entities } from '../documents/entities.js';
import type { StoredConversation } from '../models/conversation.model.js';

export function conversationRepository(conversations: Entities<StoredConversation>): ConversationRepository {
  return {
    // Of one that cannot be read the platform gives us another.
    get: async (userId, chat) =>
      (await ifReadable(() => conversations.get(idOf(userId, chat))))?.conversation,
    people: async (chat) => {
      const all = await conversations.find({});
      return all.flatMap(({ conversation }) => (conversation.chat === chat ? [conversation.userId] : []));
    },
    save: (conversation) =>
      conversations.save({ id: idOf(conversation.userId, conversation.chat), conversation }),
    remove: (userId, chat) => conversations.remove([idOf(userId, chat)]),
    async bySubject(subject) {
      if (subject.kind !== 'user') return [];
      const found = await conversations.getMany(chats.map((chat) => idOf(subject.userId, chat)));
      return found.map(({ conversation }) => conversation);
    },
  };
}

const idOf = (userId: string, chat: Chat): string => `${userId}/${chat}`;
