import { z } from 'zod';
import type { Chat } from '../people/chat.js';
import type { Subject } from '../people/subject.js';

/** Where one person can be reached: the one-to-one conversation between them and the coach. */
export const conversationSchema = z.discriminatedUnion('chat', [
  z.strictObject({
    chat: z.literal('teams'),
    userId: z.string(),
    /** The Entra tenant the conversation lives in. */
    workspaceId: z.string(),
    conversationId: z.string(),
    serviceUrl: z.url(),
    /** The bot's own account id in that conversation. */
    botId: z.string(),
    /** The person's own id in that conversation, by which a card says for whom it is to be asked for anew. */
    memberId: z.string().optional(),
  }),
  z.strictObject({
    chat: z.literal('slack'),
    userId: z.string(),
    /** The Slack workspace the conversation lives in. */
    workspaceId: z.string(),
    conversationId: z.string(),
  }),
]);
export type Conversation = z.infer<typeof conversationSchema>;

/** One conversation a user and chat. */
export interface ConversationRepository {
  get(userId: string, chat: Chat): Promise<Conversation | undefined>;
  /** The ids of all who are reached in that chat. */
  people(chat: Chat): Promise<string[]>;
  save(conversation: Conversation): Promise<void>;
  /** For someone who is no longer ours: trouble in a chat destroys no conversation. */
  remove(userId: string, chat: Chat): Promise<void>;
  bySubject(subject: Subject): Promise<Conversation[]>;
}
