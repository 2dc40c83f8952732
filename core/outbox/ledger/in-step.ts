import { gathering } from '../../gathering.js';
import type { Messengers, Outcome } from '../../messages/messenger.js';
import { currentTenantId } from '../../people/context.js';
import type { Conversation } from '../../messages/conversation.js';

/** Hands a message to the chat of a conversation. */
export type HandOut = (to: Conversation, deliveryId: string, content: string) => Promise<Outcome>;

export const eachByItself =
  (messengers: Messengers): HandOut =>
  (to, deliveryId, content) =>
    messengers[to.chat].send(to, deliveryId, content);

/**
 * Of messages that leave at the same moment it is told together what came of them, once all are answered: so that this is recorded
 * together too. Each call is a call of its own, in the context of who makes it.
 */
export function inStep(messengers: Messengers): HandOut {
  const answered = gathering<Promise<Outcome>, Outcome>(currentTenantId, async (calls) =>
    (await Promise.allSettled(calls)).map((call) =>
      call.status === 'fulfilled' ? call.value : asError(call.reason),
    ),
  );
  const handOut = eachByItself(messengers);
  return (...message) => answered(handOut(...message));
}

const asError = (reason: unknown): Error => (reason instanceof Error ? reason : new Error(String(reason)));
