import type { SentMessage } from '../messages/sent-message.js';
import { currentSpeaker } from '../people/context.js';
import type { CommandContext, Subjects } from './command.js';
import { currentView } from './current-view.js';
import { replace, say, type Reply } from './intent.js';

export interface RestNeeds extends Subjects, Pick<CommandContext, 'commands'> {
  /** Brings what waits behind the button of a message. */
  readonly openRest: (message: SentMessage) => Promise<void>;
}

/** What waits behind the button of a message, in messages of its own; the button goes. */
export async function showRest(needs: RestNeeds, messageId: string): Promise<readonly Reply[]> {
  const message = await needs.messages.get(messageId);
  if (message?.recipientId !== currentSpeaker().user.id)
    return say({ kind: 'problem', problem: { code: 'nudge-gone' } });
  await needs.openRest(message);
  const view = await currentView(needs, message);
  return typeof view === 'string' ? [] : replace(view);
}
