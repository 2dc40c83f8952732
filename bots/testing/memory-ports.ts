import type { Conversation } from '../../core/messages/messenger.js';
import { currentTenantId } from '../../core/people/tenant-context.js';
import type { Chat } from '../../core/people/user.js';
import type { ConversationRepository, Log, ReceiptRepository, SecretRepository } from '../../core/ports.js';

/** The ports that a chat adapter uses, in memory. */
export class MemoryReceipts implements ReceiptRepository {
  private readonly seen = new Set<string>();

  remember(eventId: string): Promise<boolean> {
    const isNew = !this.seen.has(eventId);
    this.seen.add(eventId);
    return Promise.resolve(isNew);
  }

  forgetBefore(): Promise<void> {
    this.seen.clear();
    return Promise.resolve();
  }
}

export class MemorySecrets implements SecretRepository {
  private readonly secrets = new Map<string, string>();

  get(key: string): Promise<string | undefined> {
    return Promise.resolve(this.secrets.get(key));
  }

  put(key: string, secret: string): Promise<void> {
    this.secrets.set(key, secret);
    return Promise.resolve();
  }

  take(key: string): Promise<string | undefined> {
    const secret = this.secrets.get(key);
    this.secrets.delete(key);
    return Promise.resolve(secret);
  }
}

export class MemoryConversations implements ConversationRepository {
  private readonly conversations = new Map<string, Conversation>();

  get(userId: string, chat: Chat): Promise<Conversation | undefined> {
    return Promise.resolve(this.conversations.get(keyOf(userId, chat)));
  }

  save(conversation: Conversation): Promise<void> {
    this.conversations.set(keyOf(conversation.userId, conversation.chat), conversation);
    return Promise.resolve();
  }

  remove(userId: string, chat: Chat): Promise<void> {
    this.conversations.delete(keyOf(userId, chat));
    return Promise.resolve();
  }
}

const keyOf = (userId: string, chat: Chat): string => `${currentTenantId()} ${userId} ${chat}`;

/** Keeps what is logged, as text. */
export class MemoryLog implements Log {
  readonly lines: string[] = [];
  readonly debug = this.writer('debug');
  readonly info = this.writer('info');
  readonly warn = this.writer('warn');
  readonly error = this.writer('error');

  private writer(level: keyof Log) {
    return (fields: Readonly<Record<string, unknown>>, message: string): void => {
      this.lines.push(`${level} ${message} ${JSON.stringify(fields)}`);
    };
  }
}
