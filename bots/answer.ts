import type { Assistant, ChatAccount, Intent, Reply } from '../core/conversation/conversation.js';
import type { Clock } from '../core/clock.js';
import { errorName } from '../core/error-name.js';
import type { Locale } from '../core/language/locale.js';
import type { Conversation } from '../core/messages/conversation.js';
import { inTenant } from '../core/people/context.js';
import type { ConversationRepository } from '../core/messages/conversation.js';
import type { Log } from '../core/log.js';
import type { ReceiptRepository } from '../core/conversation/receipt.js';
import type { ProblemCode } from '../core/problem.js';

/** What every chat adapter needs of the rest of the program. */
export interface BotDependencies {
  readonly assistant: Assistant;
  readonly conversations: ConversationRepository;
  readonly receipts: ReceiptRepository;
  readonly clock: Clock;
  readonly log: Log;
}

/** Someone who speaks to the coach, and where. */
export interface Speaker {
  readonly account: ChatAccount;
  /** The conversation they speak in, once it is known whose it is. */
  conversationWith(userId: string): Conversation;
  /** The language of their platform, for who is not recognised. Never fails. */
  locale(): Promise<Locale>;
}

/** What is said back, and in which language. */
export interface Answer {
  readonly locale: Locale;
  readonly replies: readonly Reply[];
}

/** What the coach answers. A stranger and a fault of ours are answered as well: a person never meets silence. */
export async function answer(deps: BotDependencies, speaker: Speaker, intent: Intent): Promise<Answer> {
  try {
    const recognition = await deps.assistant.recognise(speaker.account);
    if (recognition.kind !== 'actor') return problemAnswer(recognition.kind, await speaker.locale());
    const { actor } = recognition;
    const { tenant, user, locale } = actor;
    const { chat } = speaker.account;
    const isKnown = await inTenant(tenant.id, () => deps.conversations.get(user.id, chat));
    await deps.assistant.remember(actor, speaker.conversationWith(user.id));
    if (intent.kind === 'arrive' && isKnown !== undefined) return { locale, replies: [] };
    return { locale, replies: await deps.assistant.handle(actor, intent) };
  } catch (error) {
    deps.log.error({ chat: speaker.account.chat, error: errorName(error) }, 'could not answer');
    return problemAnswer('failed', await speaker.locale());
  }
}

/** A problem as the only answer. */
export function problemAnswer(code: ProblemCode, locale: Locale): Answer {
  return { locale, replies: [{ view: { kind: 'problem', problem: { code } }, placement: 'new' }] };
}
