import type { Clock } from '../../core/clock.js';
import type { Chat } from '../../core/people/chat.js';
import { Feed } from './feed.js';
import { conversationIdOf } from './person.js';
import type { PlaygroundPerson } from './person.js';

/** What a message shows, as it travelled. */
export interface MessageContent {
  /** What a notification shows, or what the person typed. */
  readonly text: string;
  /** The Adaptive Card of a Teams message. */
  readonly card?: unknown;
  /** The Block Kit blocks of a Slack message. */
  readonly blocks?: readonly unknown[] | undefined;
  /** Slack's message metadata. */
  readonly metadata?: unknown;
  /** Slack's file objects. */
  readonly files?: readonly unknown[] | undefined;
  /** The attachments of a Teams message that are no Adaptive Card, such as a file or the question for consent to one. */
  readonly attachments?: readonly unknown[] | undefined;
}

/** A message that stands, or stood, in a conversation of the playground. */
export interface KeptMessage extends MessageContent {
  /** A Teams activity id or a Slack timestamp. */
  readonly id: string;
  readonly chat: Chat;
  readonly conversationId: string;
  /** The person whose conversation it is, or who made the coach speak in a channel. */
  readonly personId: string;
  readonly from: 'coach' | 'person';
  readonly state: 'posted' | 'edited' | 'deleted';
  /** In Slack: shown to the person alone, and out of the coach's reach once it stands. */
  readonly ephemeral?: boolean;
}

/** Every message of the playground's chats, in memory: what a person would see on their screen. */
export class ChatHistory {
  private readonly messages = new Map<string, KeptMessage>();
  private readonly feed = new Feed<KeptMessage>();
  private lastMicrosecond = 0n;

  constructor(
    private readonly clock: Clock,
    private readonly people: readonly PlaygroundPerson[],
  ) {}

  /** Every message ever kept, oldest first. */
  all(): readonly KeptMessage[] {
    return [...this.messages.values()];
  }

  /** What stands in one person's conversation now, oldest first. */
  of(person: PlaygroundPerson): readonly KeptMessage[] {
    return this.all().filter(
      ({ personId, chat, state }) => personId === person.id && chat === person.chat && state !== 'deleted',
    );
  }

  personIn(chat: Chat, conversationId: string): PlaygroundPerson | undefined {
    return this.people.find((person) => person.chat === chat && conversationIdOf(person) === conversationId);
  }

  /** The message, unless it was deleted, never was or only its reader sees it. */
  get(conversationId: string, id: string): KeptMessage | undefined {
    const message = this.messages.get(keyOf(conversationId, id));
    return message?.state === 'deleted' || message?.ephemeral ? undefined : message;
  }

  /** In the person's one-to-one conversation with the coach, unless `where` says otherwise. */
  post(
    person: PlaygroundPerson,
    from: KeptMessage['from'],
    content: MessageContent,
    where: Partial<Pick<KeptMessage, 'conversationId' | 'ephemeral'>> = {},
  ): KeptMessage {
    return this.keep({
      ...content,
      id: this.newId(person.chat),
      chat: person.chat,
      conversationId: conversationIdOf(person),
      personId: person.id,
      from,
      state: 'posted',
      ...where,
    });
  }

  edit(message: KeptMessage, content: MessageContent): KeptMessage {
    return this.keep({ ...message, ...content, state: 'edited' });
  }

  delete(message: KeptMessage): KeptMessage {
    return this.keep({ ...message, state: 'deleted' });
  }

  /** Calls `listener` with every message that is posted, edited or deleted from now on, until the returned function is called. */
  subscribe(listener: (message: KeptMessage) => void): () => void {
    return this.feed.subscribe(listener);
  }

  /** The first message from now on, posted, edited or deleted, for which `matches` holds. */
  next(matches: (message: KeptMessage) => boolean): Promise<KeptMessage> {
    return this.feed.next(matches);
  }

  /** An id in the form of the chat's own: both name things after the moment they came about; here no two share one. */
  newId(chat: Chat): string {
    const now = this.clock.now().epochNanoseconds / 1000n;
    this.lastMicrosecond = now > this.lastMicrosecond ? now : this.lastMicrosecond + 1n;
    const digits = this.lastMicrosecond.toString();
    return chat === 'teams' ? digits : `${digits.slice(0, -6)}.${digits.slice(-6)}`;
  }

  private keep(message: KeptMessage): KeptMessage {
    this.messages.set(keyOf(message.conversationId, message.id), message);
    this.feed.tell(message);
    return message;
  }
}

const keyOf = (conversationId: string, id: string): string => `${conversationId} ${id}`;
