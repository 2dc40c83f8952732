import type { TurnContext } from 'botbuilder';
import { errorName } from '../../core/error-name.js';
import type { Locale } from '../../core/language/locale.js';
import type { Log } from '../../core/log.js';
import type { Conversation } from '../../core/messages/conversation.js';
import type {
  FindOutcome,
  MessageReference,
  Messenger,
  Outcome,
  ReachOutcome,
} from '../../core/messages/messenger.js';
import type { Tenant } from '../../core/people/tenant.js';
import type { User } from '../../core/people/user.js';
import { workspaceOf } from '../../core/people/workspace.js';
import { unreached, wordOf } from '../answer.js';
import type { TeamsAdapter } from './adapter.js';
import { activityOf, render } from './content.js';
import { outcomeOf, statusOf } from './outcome.js';

/** What a client answers that lets nobody delete a message. */
const undeletable: readonly (number | undefined)[] = [405, 501];

/** Teams, as the core sees it. */
export class TeamsMessenger implements Messenger {
  readonly chat = 'teams';
  readonly replacesInAnswer = true;
  readonly render = render;

  constructor(
    private readonly adapter: TeamsAdapter,
    /** The Bot Connector of tenants that have not told theirs. */
    private readonly serviceUrl: string,
    private readonly log: Log,
  ) {}

  /**
   * Opens the conversation anew, where the app is installed. Teams knows people by their account there, and not by an
   * address: someone whose account we have never seen has never had the app.
   */
  async reach(tenant: Tenant, user: User): Promise<ReachOutcome> {
    const workspaceId = workspaceOf(tenant, 'teams');
    if (workspaceId === undefined || user.chatUserId === undefined) return { kind: 'not-installed' };
    const place = { serviceUrl: tenant.teamsServiceUrl ?? this.serviceUrl, workspaceId };
    try {
      const opened = await this.adapter.open({ ...place, accountId: user.chatUserId });
      return { kind: 'reached', conversation: { chat: 'teams', userId: user.id, ...place, ...opened } };
    } catch (error) {
      this.warn(error);
      return unreached(outcomeOf(error));
    }
  }

  send(to: Conversation, _deliveryId: string, content: string): Promise<Outcome> {
    return this.attempt(to, async (context) => (await context.sendActivity(activityOf(content)))?.id);
  }

  update({ conversation, messageId }: MessageReference, content: string): Promise<Outcome> {
    return this.attempt(conversation, async (context) => {
      await context.updateActivity({ ...activityOf(content), id: messageId });
      return messageId;
    });
  }

  remove(reference: MessageReference, locale: Locale): Promise<Outcome> {
    const { conversation, messageId } = reference;
    return this.attempt(
      conversation,
      async (context) => {
        await context.deleteActivity(messageId);
        return messageId;
      },
      (error) =>
        undeletable.includes(statusOf(error))
          ? this.update(reference, render({ kind: 'withdrawn' }, locale).content)
          : undefined,
    );
  }

  /** Teams has no way to ask. */
  find(): Promise<FindOutcome> {
    return Promise.resolve({ kind: 'cannot-tell' });
  }

  /** Calls Teams once. `call` resolves to the message's id; `instead` may know another way after an error. */
  private async attempt(
    conversation: Conversation,
    call: (context: TurnContext) => Promise<string | undefined>,
    instead: (error: unknown) => Promise<Outcome> | undefined = () => undefined,
  ): Promise<Outcome> {
    let messageId: string | undefined;
    try {
      await this.adapter.continue(teamsOnly(conversation), async (context) => {
        messageId = await call(context);
      });
    } catch (error) {
      const another = instead(error);
      if (another) return another;
      this.warn(error);
      return outcomeOf(error);
    }
    return messageId ? { kind: 'done', reference: { conversation, messageId } } : { kind: 'unknown' };
  }

  private warn(error: unknown): void {
    const facts = { error: errorName(error), status: statusOf(error), meaning: wordOf(outcomeOf(error)) };
    this.log.warn({ chat: 'teams', ...facts }, 'a call to Teams failed');
  }
}

function teamsOnly(conversation: Conversation): Conversation & { chat: 'teams' } {
  if (conversation.chat !== 'teams') throw new Error('A conversation of another chat was given to Teams');
  return conversation;
}
