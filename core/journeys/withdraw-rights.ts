import type { ConversationRepository } from '../messages/conversation.js';
import type { SentMessageRepository } from '../messages/sent-message.js';
import type { Ledger } from '../outbox/ledger/ledger.js';
import { chats } from '../people/chat.js';
import type { Employee } from '../people/employee.js';
import type { User } from '../people/user.js';

export interface WithdrawalStores {
  readonly ledger: Pick<Ledger, 'remove' | 'redraw'>;
  readonly messages: Pick<SentMessageRepository, 'standingWith'>;
  readonly conversations: Pick<ConversationRepository, 'remove'>;
}

interface People {
  readonly users: readonly User[];
  readonly employees: readonly Employee[];
}

/**
 * Takes back what people may no longer see, after a roster took away a role or gave someone another manager. Who has no role
 * left keeps nothing, and is not written to; their account stays known as theirs. With the others every message is
 * drawn anew by today's rights.
 */
export async function withdrawRights(
  { ledger, messages, conversations }: WithdrawalStores,
  before: People,
  after: People,
): Promise<void> {
  const idsWith = async (userId: string): Promise<string[]> =>
    (await messages.standingWith(userId)).map(({ id }) => id);
  for (const { id } of after.users.filter(({ roles }) => roles.length === 0)) {
    await ledger.remove(await idsWith(id));
    for (const chat of chats) await conversations.remove(id, chat);
  }
  for (const userId of lessened(before, after)) await ledger.redraw(await idsWith(userId));
}

/** Those with a role left who lost another, or somebody of their team. */
function lessened(before: People, after: People): Set<string> {
  const users = new Map(after.users.map((user) => [user.id, user]));
  const employees = new Map(after.employees.map((employee) => [employee.id, employee]));
  const lostRole = before.users.filter(({ id, roles }) =>
    roles.some((role) => users.get(id)?.roles.includes(role) === false),
  );
  const lostManager = before.employees.filter(
    ({ id, managerId }) => employees.has(id) && employees.get(id)?.managerId !== managerId,
  );
  const ids = [...lostRole.map(({ id }) => id), ...lostManager.flatMap(({ managerId }) => managerId ?? [])];
  return new Set(ids.filter((id) => users.get(id)?.roles.length !== 0));
}
