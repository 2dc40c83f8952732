import type {
  FindOutcome,
  MessageReference,
  Messenger,
  OutgoingMessage,
  SendOutcome,
} from '../../core/messages/messenger.js';
import type { Conversation } from '../../core/messages/conversation.js';
import type { Log } from '../../core/log.js';
import { errorName } from '../../core/error-name.js';
import type { TeamsAdapter } from './adapter.js';
import { messageOf } from './message.js';
import { outcomeOf, restErrorSchema } from './send-outcome.js';
import type { TurnContext } from 'botbuilder';

/** Teams, as the core sees it. */
export class TeamsMessenger implements Messenger {
  readonly chat = 'teams';

  constructor(
    private readonly adapter: TeamsAdapter,
    private readonly log: Log,
  ) {}

  /** Never: in Teams a conversation exists once the app is installed for a person, and then it is remembered. */
  reach(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  async send(to: Conversation, { view, locale }: OutgoingMessage): Promise<SendOutcome> {
    const activity = messageOf(view, locale);
    let messageId: string | undefined;
    try {
      await this.adapter.continue(teamsOnly(to), async (context) => {
        messageId = (await context.sendActivity(activity))?.id;
      });
    } catch (error) {
      const outcome = outcomeOf(error);
      this.log.warn({ chat: 'teams', error: errorName(error), outcome: outcome.kind }, 'could not send');
      return outcome;
    }
    return messageId === undefined || messageId === ''
      ? { kind: 'unknown' }
      : { kind: 'delivered', reference: { conversation: to, messageId } };
  }

  update({ conversation, messageId }: MessageReference, message: OutgoingMessage): Promise<boolean> {
    const activity = { ...messageOf(message.view, message.locale), id: messageId };
    return this.change(conversation, (context) => context.updateActivity(activity));
  }

  remove({ conversation, messageId }: MessageReference): Promise<boolean> {
    return this.change(conversation, (context) => context.deleteActivity(messageId));
  }

  /** Teams has no way to ask. */
  find(): Promise<FindOutcome> {
    return Promise.resolve({ kind: 'cannot-tell' });
  }

  private async change(
    conversation: Conversation,
    call: (context: TurnContext) => Promise<unknown>,
  ): Promise<boolean> {
    try {
      await this.adapter.continue(teamsOnly(conversation), async (context) => {
        await call(context);
      });
      return true;
    } catch (error) {
      const status = restErrorSchema.safeParse(error).data?.statusCode;
      this.log.warn({ chat: 'teams', error: errorName(error), status }, 'could not change a message');
      return false;
    }
  }
}

function teamsOnly(conversation: Conversation): Conversation & { chat: 'teams' } {
  if (conversation.chat !== 'teams') throw new Error('A conversation of another chat was given to Teams');
  return conversation;
}
