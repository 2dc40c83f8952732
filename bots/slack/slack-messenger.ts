import type { WebClient } from '@slack/web-api';
import { toSlackMessage, type SlackMessage } from '../../cards/block-kit/slack-message.js';
import { errorName } from '../../core/error-name.js';
import type { Locale } from '../../core/language/locale.js';
import type { Log } from '../../core/log.js';
import type { Conversation } from '../../core/messages/conversation.js';
import type { OutgoingFile } from '../../core/messages/outgoing-file.js';
import type {
  Failure,
  FileOutcome,
  FindOutcome,
  MessageReference,
  Messenger,
  Outcome,
  ReachFailure,
  ReachOutcome,
  Sought,
} from '../../core/messages/messenger.js';
import { meaningOf } from '../../core/outbox/consequences.js';
import { currentTenant } from '../../core/people/context.js';
import type { User } from '../../core/people/user.js';
import { workspaceOf } from '../../core/people/workspace.js';
import { readContent, render, withoutPicture } from './content.js';
import { failureBefore, unreached } from '../answer.js';
import { DELIVERY_EVENT, type DeliverySearch } from './find-deliveries.js';
import { isFileId, unwelcomeIn, type FileUploads } from './file-uploads.js';
import { HomeTabs, ownerOfHomeTab, supersededIn } from './home-tab.js';
import { codeOf, failureOf, isUndeletable } from './outcome.js';
import { Pictures } from './pictures.js';
import type { TokenOf } from './workspace.js';

/** Does one thing in a channel with the token of its workspace; gives the timestamp of the message. */
type Call = (token: string) => Promise<{ ts?: string }>;

/** Slack, as the core sees it. Every call names the token of the workspace it is for. */
export class SlackMessenger implements Messenger {
  readonly chat = 'slack';
  readonly replacesInAnswer = false;
  readonly asksBeforeFiles = false;
  readonly render = render;
  private readonly pictures: Pictures;
  private readonly homeTabs: HomeTabs;

  constructor(
    private readonly client: WebClient,
    private readonly tokenOf: TokenOf,
    private readonly search: DeliverySearch,
    private readonly uploads: FileUploads,
    private readonly log: Log,
  ) {
    this.pictures = new Pictures(uploads, log);
    this.homeTabs = new HomeTabs(client);
  }

  async reach(user: User): Promise<ReachOutcome> {
    const workspaceId = workspaceOf(currentTenant(), 'slack');
    if (workspaceId === undefined) return { kind: 'not-installed' };
    try {
      const token = await this.tokenOf(workspaceId);
      const users = user.chatUserId ?? (await this.accountOf(token, user.email));
      const { channel } = users === undefined ? {} : await this.client.conversations.open({ token, users });
      if (channel?.id === undefined) return { kind: 'no-account' };
      const place = { chat: 'slack', workspaceId, conversationId: channel.id } as const;
      return { kind: 'reached', conversation: { ...place, userId: user.id } };
    } catch (error) {
      return this.told(error, unreached(failureOf(error)), 'could not open a conversation');
    }
  }

  send(to: Conversation, deliveryId: string, content: string): Promise<Outcome> {
    const metadata = { event_type: DELIVERY_EVENT, event_payload: { delivery_id: deliveryId } };
    const quiet = { unfurl_links: false, unfurl_media: false };
    return this.withContent(content, 'send', to, [], (token, message) =>
      this.client.chat.postMessage({ token, channel: to.conversationId, ...message, metadata, ...quiet }),
    );
  }

  /** Slack puts the file into the conversation once it has looked at it, and does not say in which message. */
  async sendFile(to: Conversation, _deliveryId: string, file: OutgoingFile): Promise<FileOutcome> {
    let isShared = false;
    try {
      const token = await this.tokenOf(to.workspaceId);
      const id = await this.uploads.upload(token, file);
      isShared = true;
      await this.uploads.complete(token, id, file, to);
      return { kind: 'done', reference: { conversation: to, messageId: id } };
    } catch (error) {
      const failure = failureOf(error);
      const told = this.told(error, isShared ? failure : failureBefore(failure), 'could not send a file');
      return unwelcomeIn(error) ?? told;
    }
  }

  update(reference: MessageReference, content: string): Promise<Outcome> {
    const { conversation, messageId: ts, files } = reference;
    if (ownerOfHomeTab(ts) !== undefined) return this.publish(reference, content);
    return this.withContent(content, 'update', conversation, files ?? [], (token, message) =>
      this.client.chat.update({ token, channel: conversation.conversationId, ts, ...message }),
    );
  }

  /** Its files go first: as long as one is left, so is the message that tells of it. */
  remove(reference: MessageReference, locale: Locale): Promise<Outcome> {
    const { conversation, messageId: ts, files = [] } = reference;
    if (isFileId(ts)) return this.removeFile(reference);
    // A tab cannot be taken away: it says that there is nothing to see.
    if (ownerOfHomeTab(ts) !== undefined)
      return this.publish(reference, render({ kind: 'home-over', reason: 'closed' }, locale).content);
    return this.attempt(conversation, 'remove', async (token) => {
      const message = { token, channel: conversation.conversationId, ts };
      for (const file of files) await this.uploads.remove(token, file);
      try {
        return await this.client.chat.delete(message);
      } catch (error) {
        if (!isUndeletable(error)) throw error;
        return this.client.chat.update({ ...message, ...toSlackMessage({ kind: 'withdrawn' }, locale) });
      }
    });
  }

  private publish({ conversation, messageId }: MessageReference, content: string): Promise<Outcome> {
    const [owner, parsed] = [ownerOfHomeTab(messageId), readContent(content)];
    if (owner === undefined || !parsed) return Promise.resolve({ kind: 'refused', reason: 'rejected' });
    return this.attempt(
      conversation,
      'publish',
      async (token) => {
        await this.homeTabs.publish(token, owner, parsed.blocks);
        return { ts: messageId };
      },
      supersededIn,
    );
  }

  private removeFile({ conversation, messageId: file }: MessageReference): Promise<Outcome> {
    return this.attempt(conversation, 'remove', async (token) => {
      await this.client.files.delete({ token, file });
      return { ts: file };
    });
  }

  async find(to: Conversation, sought: readonly Sought[]): Promise<FindOutcome> {
    try {
      return await this.search.find(await this.tokenOf(to.workspaceId), to, sought);
    } catch (error) {
      const failure = this.told(error, failureBefore(failureOf(error)), 'could not look for a message');
      return this.search.failed(to, failure);
    }
  }

  /** Undefined where the workspace has nobody with that address. */
  private async accountOf(token: string, email: string): Promise<string | undefined> {
    try {
      return (await this.client.users.lookupByEmail({ token, email })).user?.id;
    } catch (error) {
      if (codeOf(error) === 'users_not_found') return undefined;
      throw error;
    }
  }

  /**
   * Posts what `render` made, and nothing else; with its picture, or without where Slack refuses the message with it. `replaced`
   * are the files of the message that it takes the place of.
   */
  private async withContent(
    content: string,
    what: string,
    conversation: Conversation,
    replaced: readonly string[],
    post: (token: string, message: SlackMessage) => Promise<{ ts?: string }>,
  ): Promise<Outcome> {
    const parsed = readContent(content);
    if (!parsed) return { kind: 'refused', reason: 'rejected' };
    let files: readonly string[] = [];
    let used = '';
    const outcome = await this.attempt(conversation, what, async (token) => {
      used = token;
      const illustrated = await this.pictures.illustrate(token, parsed);
      ({ files } = illustrated);
      const posted = await post(token, illustrated.message);
      files = [...files, ...(await this.pictures.remove(token, replaced))];
      return posted;
    });
    if (files.length === 0 || outcome.kind === 'unknown') return outcome;
    if (outcome.kind === 'done') return { ...outcome, reference: { ...outcome.reference, files } };
    await this.pictures.remove(used, files);
    return outcome.kind === 'refused' && outcome.reason === 'rejected'
      ? this.withContent(withoutPicture(parsed), what, conversation, replaced, post)
      : outcome;
  }

  /** `meaning`: of an error that means something else here than anywhere. */
  private async attempt(
    conversation: Conversation,
    what: string,
    call: Call,
    meaning: (error: unknown) => Failure | undefined = () => undefined,
  ): Promise<Outcome> {
    let isCalled = false;
    try {
      const token = await this.tokenOf(conversation.workspaceId);
      isCalled = true;
      const { ts } = await call(token);
      return ts === undefined
        ? { kind: 'unknown' }
        : { kind: 'done', reference: { conversation, messageId: ts } };
    } catch (error) {
      const failure = meaning(error) ?? failureOf(error);
      return this.told(error, isCalled ? failure : failureBefore(failure), `could not ${what} a message`);
    }
  }

  /** What a failure means, told to the operator too. */
  private told<F extends ReachFailure>(error: unknown, failure: F, message: string): F {
    const facts = { error: errorName(error), code: codeOf(error), meaning: meaningOf(failure) };
    this.log.warn({ chat: 'slack', ...facts }, message);
    return failure;
  }
}
