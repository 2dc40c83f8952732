import type { TurnContext } from 'botbuilder';
import { Temporal } from 'temporal-polyfill';
import { errorName } from '../../core/error-name.js';
import type { Locale } from '../../core/language/locale.js';
import { translator } from '../../core/language/messages.js';
import type { Log } from '../../core/log.js';
import type { Conversation } from '../../core/messages/conversation.js';
import type {
  Failure,
  FindOutcome,
  MessageReference,
  Messenger,
  Outcome,
  ReachFailure,
  ReachOutcome,
} from '../../core/messages/messenger.js';
import type { OutgoingFile } from '../../core/messages/outgoing-file.js';
import { meaningOf } from '../../core/outbox/consequences.js';
import { currentTenant } from '../../core/people/context.js';
import type { User } from '../../core/people/user.js';
import { workspaceOf } from '../../core/people/workspace.js';
import { unreached } from '../answer.js';
import type { TeamsAdapter } from './adapter.js';
import { activityOf, contentOfAttachment, render, withoutPicture } from './content.js';
import { consentCard } from './file-cards.js';
import { outcomeOf, statusOf } from './outcome.js';
import { isServiceUrl } from './service-urls.js';

/** The Bot Connector by which a conversation is opened, where a tenant has not told its own. */
const publicCloud = 'https://smba.trafficmanager.net/teams/';

/** What a client answers that lets nobody delete a message. */
const undeletable: readonly (number | undefined)[] = [405, 501];

/** Too large, or of a kind that is not taken. */
const pictureRefusals: readonly (number | undefined)[] = [400, 413, 415];

/** A message from its person tells where a conversation is now. */
const UNTIL_HEARD_OF = Temporal.Duration.from({ hours: 1 });

/** Teams, as the core sees it. */
export class TeamsMessenger implements Messenger {
  readonly chat = 'teams';
  readonly replacesInAnswer = true;
  readonly asksBeforeFiles = true;
  readonly render = render;

  constructor(
    private readonly adapter: TeamsAdapter,
    private readonly log: Log,
    /** The Bot Connector of the playground, in place of Microsoft's. */
    private readonly connectorUrl?: string,
  ) {}

  /**
   * Opens the conversation anew, where the app is installed. Teams knows people by their account there, and not by an
   * address: someone whose account we have never seen has never had the app.
   */
  async reach(user: User): Promise<ReachOutcome> {
    const tenant = currentTenant();
    const workspaceId = workspaceOf(tenant, 'teams');
    if (workspaceId === undefined || user.chatUserId === undefined) return { kind: 'not-installed' };
    const place = { serviceUrl: tenant.teamsServiceUrl ?? this.connectorUrl ?? publicCloud, workspaceId };
    if (!isServiceUrl(place.serviceUrl, this.connectorUrl)) return this.notCalled();
    try {
      const opened = await this.adapter.open({ ...place, accountId: user.chatUserId });
      return { kind: 'reached', conversation: { chat: 'teams', userId: user.id, ...place, ...opened } };
    } catch (error) {
      return this.told(error, unreached(outcomeOf(error)));
    }
  }

  send(to: Conversation, deliveryId: string, content: string): Promise<Outcome> {
    return this.attempt(
      to,
      async (context) => (await context.sendActivity(activityOf(content, teamsOnly(to).memberId)))?.id,
      ifRefused(content, (without) => this.send(to, deliveryId, without)),
    );
  }

  /** A bot may put nothing with anybody's files unasked. */
  sendFile(to: Conversation, deliveryId: string, file: OutgoingFile, locale: Locale): Promise<Outcome> {
    const t = translator(locale);
    const card = consentCard(deliveryId, file, t('file.consent'));
    return this.send(to, deliveryId, contentOfAttachment(t('file.summary'), card));
  }

  update(reference: MessageReference, content: string): Promise<Outcome> {
    const { conversation, messageId } = reference;
    return this.attempt(
      conversation,
      async (context) => {
        const activity = activityOf(content, teamsOnly(conversation).memberId);
        await context.updateActivity({ ...activity, id: messageId });
        return messageId;
      },
      ifRefused(content, (without) => this.update(reference, without)),
    );
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

  /**
   * Calls Teams once, and nobody else: where a conversation names another host, it waits until its person is heard of again,
   * which tells the right one. `call` resolves to the message's id; `instead` may know another way after an error.
   */
  private async attempt(
    conversation: Conversation,
    call: (context: TurnContext) => Promise<string | undefined>,
    instead: (error: unknown) => Promise<Outcome> | undefined = () => undefined,
  ): Promise<Outcome> {
    const place = teamsOnly(conversation);
    if (!isServiceUrl(place.serviceUrl, this.connectorUrl)) return this.notCalled();
    let messageId: string | undefined;
    try {
      await this.adapter.continue(place, async (context) => {
        messageId = await call(context);
      });
    } catch (error) {
      const another = instead(error);
      if (another) return another;
      return this.told(error, outcomeOf(error));
    }
    return messageId ? { kind: 'done', reference: { conversation, messageId } } : { kind: 'unknown' };
  }

  private notCalled(): Failure {
    this.log.warn({ chat: 'teams' }, 'a conversation is to be answered elsewhere than in Teams');
    return { kind: 'retry', why: 'unavailable', after: UNTIL_HEARD_OF };
  }

  /** What a failure means, told to the operator too. */
  private told<F extends ReachFailure>(error: unknown, failure: F): F {
    const facts = { error: errorName(error), status: statusOf(error), meaning: meaningOf(failure) };
    this.log.warn({ chat: 'teams', ...facts }, 'a call to Teams failed');
    return failure;
  }
}

/** Where a client does not take a picture, the card goes without it. */
const ifRefused =
  (content: string, again: (content: string) => Promise<Outcome>) =>
  (error: unknown): Promise<Outcome> | undefined => {
    const without = withoutPicture(content);
    const isPictureRefused = without !== undefined && pictureRefusals.includes(statusOf(error));
    return isPictureRefused ? again(without) : undefined;
  };

function teamsOnly(conversation: Conversation): Conversation & { chat: 'teams' } {
  if (conversation.chat !== 'teams') throw new Error('A conversation of another chat was given to Teams');
  return conversation;
}
