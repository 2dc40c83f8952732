import type { SentMessage, SentMessageRepository } from '../../core/messages/sent-message.js';
import { claimDue, nextMoment } from '../documents/due.js';
import type { Entities } from '../documents/entities.js';

export function sentMessageRepository(messages: Entities<SentMessage>): SentMessageRepository {
  return {
    get: (id) => messages.get(id),
    getMany: (ids) => messages.getMany(ids),
    isUnreadable: (id) => messages.setAside.has(id),
    async findByMessageId({ conversationId }, messageId) {
      const found = await messages.find(await messages.byHash('messageId', messageId));
      return found.find(({ conversation }) => conversation.conversationId === conversationId);
    },
    insert: (message) => messages.insert(message),
    change: (id, { states, claim }, patch) =>
      messages.change(
        id,
        { ...(states && { state: { $in: states } }), ...(claim !== undefined && { claim }) },
        patch,
      ),
    standingWith: (recipientId) => messages.find({ recipientId, state: { $in: ['standing', 'unknown'] } }),
    claimDue: (claim, now, leaseUntil, limit) => claimDue(messages, { claim, now, leaseUntil, limit }),
    nextMoment: () => nextMoment(messages),
    remove: (ids) => messages.remove(ids),
    bySubject: (subject) =>
      subject.kind === 'user'
        ? messages.find({ recipientId: subject.userId })
        : messages.search(({ shows }) => shows.some(({ employeeId }) => employeeId === subject.employeeId)),
  };
}
