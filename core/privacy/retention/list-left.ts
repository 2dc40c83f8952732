import { groupBy } from '../../group-by.js';
import type { Locale } from '../../language/locale.js';
import { translator } from '../../language/messages.js';
import type { SentMessage } from '../../messages/sent-message.js';
import type { View } from '../../messages/view.js';
import { chatNames } from '../../people/chat-names.js';
import { chats, type Chat } from '../../people/chat.js';
import { currentTenant } from '../../people/context.js';
import type { User } from '../../people/user.js';
import { workspaceOf } from '../../people/workspace.js';
import { leftBehind } from './left-behind.js';
import { done, isOpen, later, type EndRun, type Step } from './needs.js';
import { inBatches } from './take-back.js';
import { tellEveryoneOfHr } from './tell-hr.js';

/** HR hears of it by then at the latest, whatever the hour. */
const WAITS_UNTIL_DAY = 27;

/** Tells HR what of ours could not be taken back and with whom it is, and what was never ours to take back. */
export const listLeft: Step = async (run) => {
  const { messages, clock, day } = run;
  if (!isOpen(clock.now()) && day < WAITS_UNTIL_DAY) return later();
  const left = await inBatches(messages, await messages.idsIn('standing', 'unknown', 'sending'));
  const users = await run.users.getMany([...new Set(left.map(({ recipientId }) => recipientId))]);
  await tellEveryoneOfHr(run, (locale) => listing(run, left, users, locale));
  const byChat = groupBy(left, ({ conversation }) => conversation.chat);
  return done({ left: Object.fromEntries([...byChat].map(([chat, entries]) => [chat, entries.length])) });
};

function listing(run: EndRun, left: readonly SentMessage[], users: readonly User[], locale: Locale): View {
  const t = translator(locale);
  const tenant = currentTenant();
  const linked = chats.filter((chat) => workspaceOf(tenant, chat) !== undefined);
  return {
    kind: 'notice',
    title: t(left.length > 0 ? 'retention.left' : 'retention.all-back'),
    lines: [
      ...linesOf(left, users, locale),
      ...leftBehind(linked, run.ending.evidence.acceptedFiles ?? 0, locale),
      ...(linked.includes('teams') ? [t('retention.remove-teams')] : []),
    ],
  };
}

/** A line for everyone with whom something of ours still stands. */
function linesOf(left: readonly SentMessage[], users: readonly User[], locale: Locale): string[] {
  const t = translator(locale);
  const names = new Map(users.map(({ id, name }) => [id, name]));
  const keyOf = ({ recipientId, conversation }: SentMessage): string => `${recipientId} ${conversation.chat}`;
  return [...groupBy(left, keyOf).values()].flatMap((entries) => {
    const [first] = entries;
    const chat: Chat | undefined = first?.conversation.chat;
    const name = first && names.get(first.recipientId);
    return name && chat
      ? [t('retention.left-with', { name, count: entries.length, chat: chatNames[chat] })]
      : [];
  });
}
