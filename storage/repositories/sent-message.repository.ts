import {
  isAbout,
  type MessageGuard,
  type SentMessage,
  type SentMessagePatch,
  type SentMessageRepository,
} from '../../core/messages/sent-message.js';
import type { Known } from '../../core/known.js';
import { weekOf } from '../../core/week.js';
import { changeWhere } from '../documents/changes.js';
import { exactBefore } from '../documents/exact-moments.js';
import type { Entities } from '../documents/entities.js';
import { claimAmong, inWeeksUntil, nextSealedMoment } from '../documents/sealed-due.js';
import { inEverySlot } from '../models/slots.js';

export function sentMessageRepository(messages: Entities<SentMessage>): SentMessageRepository {
  const change = (
    which: Known<SentMessage>,
    holds: (message: SentMessage) => boolean,
    patch: SentMessagePatch,
  ) => changeWhere(messages, which, holds, patch);
  const about: SentMessageRepository['about'] = (subjects) =>
    messages.search((message) => subjects.some((subject) => isAbout(message, subject)));
  return {
    get: (id) => messages.get(id),
    getMany: (ids) => messages.getMany(ids),
    isUnreadable: (id) => messages.setAside.has(id),
    async findByMessageId({ conversationId }, messageId) {
      const found = await messages.findByHashes('messageId', [messageId]);
      return found.find(({ conversation }) => conversation.conversationId === conversationId);
    },
    insert: (message) => messages.insert(message),
    change: (which, guard, patch) => change(which, fits(guard), patch),
    idsIn: async (...states) =>
      (await messages.search(({ state }) => states.includes(state))).map(({ id }) => id),
    standingWith: (recipientId, ...views) =>
      messages.findByHashes('recipientId', inEverySlot(recipientId), {
        fields: ['state', 'view'],
        holds: (state, view) =>
          (state === 'standing' || state === 'unknown') &&
          (views.length === 0 || views.some((one) => one === view)),
      }),
    claimDue: async (claim, now, leaseUntil, limit) =>
      claimAmong(await inWeeksUntil(messages, now), { claim, now, leaseUntil, limit }, change),
    nextMoment: (now) => nextSealedMoment(messages, now),
    async coarsenBefore(moment) {
      for (const id of await exactBefore(messages, 'sentAt', moment))
        await changeWhere(
          messages,
          id,
          ({ state }) => state === 'standing',
          ({ sentAt }) => ({ sentAt: weekOf(sentAt) }),
        );
    },
    remove: (ids) => messages.remove(ids),
    about,
    bySubject: (subject) => about([subject]),
  };
}

const fits =
  ({ states, claim }: MessageGuard) =>
  (message: SentMessage): boolean =>
    (states === undefined || states.includes(message.state)) &&
    (claim === undefined || message.claim === claim);
