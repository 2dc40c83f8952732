import type { Translator } from '../language/messages.js';
import type { ReachOutcome } from '../messages/messenger.js';
import type { TroubleReason } from '../messages/trouble.js';
import { consequences, meaningOf } from '../outbox/consequences.js';
import { reach } from '../outbox/reach.js';
import { chatNames } from '../people/chat-names.js';
import type { Chat } from '../people/chat.js';
import type { User } from '../people/user.js';
import type { CommandContext } from './command.js';

/** Why someone cannot be reached now; undefined where they can. Whom no chat knows yet is looked for. */
export async function troubleOf(context: CommandContext, user: User): Promise<TroubleReason | undefined> {
  const [contact] = await context.contacts.getMany([{ userId: user.id, chat: user.chat }]);
  if (contact?.trouble) return contact.trouble.reason;
  const known = await context.conversations.get(user.id, user.chat);
  return known ? undefined : troubleIn(await reach(context, user));
}

/** What an attempt to reach someone says of them. */
export function troubleIn(outcome: ReachOutcome): TroubleReason | undefined {
  if (outcome.kind === 'reached') return undefined;
  return consequences[meaningOf(outcome)].trouble ?? 'unavailable';
}

/** What an administrator, or HR, can do about it. */
export function stepsAgainst(reason: TroubleReason, chat: Chat, t: Translator): string {
  const name = { chat: chatNames[chat] };
  switch (reason) {
    case 'not-installed':
      return t(chat === 'teams' ? 'admin.not-installed-teams' : 'admin.not-installed-slack');
    case 'no-account':
      return t('admin.no-account', name);
    case 'blocked':
      return t('admin.blocked', name);
    default:
      return t(`unreachable.${reason}`, name);
  }
}
