import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { inside } from '../../storage/testing/inside.js';
import { sampleConversation } from '../../storage/testing/samples.js';
import { openTestStore, type TestStore } from '../../storage/testing/test-store.js';
import type { Conversation, ConversationRepository } from '../messages/conversation.js';
import { remember } from './remember.js';

let test: TestStore;
beforeAll(async () => {
  test = await openTestStore();
});
afterAll(() => test.close());

it('keeps where someone is reached, and writes nothing where it is known, whoever puts its parts in which order', () =>
  inside('acme', async () => {
    const { repositories } = test.store;
    const saved: Conversation[] = [];
    const conversations = {
      get: (...key: Parameters<ConversationRepository['get']>) => repositories.conversations.get(...key),
      async save(conversation: Conversation) {
        saved.push(conversation);
        await repositories.conversations.save(conversation);
      },
    };
    const stores = { ...repositories, conversations };
    const { conversationId, workspaceId, userId } = sampleConversation('manager');
    const conversation: Conversation = { conversationId, workspaceId, userId, chat: 'slack' };

    expect(await remember(stores, conversation)).toBe(true);
    expect(await remember(stores, conversation)).toBe(false);
    expect(saved).toEqual([conversation]);
    await remember(stores, { ...conversation, conversationId: 'another' });
    expect(saved).toHaveLength(2);
  }));
