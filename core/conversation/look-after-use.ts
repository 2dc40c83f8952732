import { logFault } from '../log-fault.js';
import type { Conversation } from '../messages/conversation.js';
import { noteUse } from '../usage/note-use.js';
import { askUsage, type AskUsageNeeds } from './ask-usage.js';
import { usedIn, type Exchange } from './usage.js';

/** Records the use of the coach where that is allowed, and asks for it at a calm moment. What was asked has been answered by then. */
export async function lookAfterUse(
  needs: AskUsageNeeds,
  to: Conversation,
  exchange: Pick<Exchange, 'intent' | 'replies' | 'device'>,
): Promise<void> {
  const used = usedIn({ ...exchange, client: to.chat, now: needs.clock.now() });
  await logFault(needs, { chat: to.chat }, 'the use of the coach could not be looked after', async () => {
    await noteUse(needs, to.userId, used);
    await askUsage(needs, to, exchange.replies);
  });
}
