import { z } from 'zod';
import { conversationSchema } from '../../core/messages/conversation.js';
import { userSubject } from '../../core/people/subject.js';
import { defineModel, sealed } from './definition.js';
import { chatAccount, userId } from './meanings.js';

const storedConversationSchema = z.strictObject({
  /** `userId/chat`: one conversation a user and chat. */
  id: z.string().min(1),
  conversation: conversationSchema,
});
export type StoredConversation = z.infer<typeof storedConversationSchema>;

export const conversations = defineModel({
  collection: 'conversations',
  owner: 'tenant',
  entity: storedConversationSchema,
  id: userId,
  fields: { conversation: sealed('record', chatAccount) },
  hashes: {},
  indexes: [],
  noted: { about: ({ conversation }) => [userSubject(conversation.userId)] },
});
