import type { Conversation } from '../messages/conversation.js';
import type { Messengers } from '../messages/messenger.js';
import type { SentMessageRepository } from '../messages/sent-message.js';
import type { View } from '../messages/view.js';
import type { Ledger } from '../outbox/ledger/ledger.js';
import type { LedgerStores } from '../outbox/ledger/stores.js';
import { as, currentContext, currentSpeaker } from '../people/context.js';
import type { FlowRepository } from './flow-state.js';
import type { InAnswer } from './incoming.js';

export interface DeliverNeeds {
  readonly ledger: Ledger;
  readonly messages: Pick<SentMessageRepository, 'findByMessageId'>;
  readonly flows: Pick<FlowRepository, 'shownIn'>;
  /** What a message has to show by today's rights and facts. */
  readonly currentView: LedgerStores['currentView'];
  readonly messengers: Messengers;
}

/** Puts a view in the place of a message: in the answer to the press on it, or by a call of ours. */
export async function inPlaceOf(
  needs: DeliverNeeds,
  messageId: string,
  to: Conversation,
  view: View,
  way: 'answer' | 'call',
): Promise<InAnswer> {
  const { locale } = currentSpeaker();
  const entry = await needs.messages.findByMessageId(to, messageId);
  const pressed = { entry, reference: { conversation: to, messageId } };
  const content = await needs.ledger.replace(pressed, { view, locale }, way);
  if (content === undefined) return { kind: 'nothing' };
  const context = currentContext();
  return {
    kind: 'replaced',
    content,
    putInPlace: () => as(context, () => putInPlaceOf(needs, messageId, to, view)),
  };
}

export async function putInPlaceOf(
  needs: DeliverNeeds,
  messageId: string,
  to: Conversation,
  view: View,
): Promise<void> {
  await inPlaceOf(needs, messageId, to, view, 'call');
}
