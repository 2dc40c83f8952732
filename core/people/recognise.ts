import type { ChatAccount, Recognition } from '../conversation/conversation.js';
import type { Repositories } from '../../storage/repositories/index.js';
import { inTenant } from './context.js';
import type { User } from './user.js';

type People = Pick<Repositories, 'tenants' | 'users'>;

/**
 * Whose chat account this is. The first time it is recognised by the e-mail address the platform vouches for; from then
 * on by its id, so that a changed address changes nothing.
 */
export async function recognise(people: People, account: ChatAccount): Promise<Recognition> {
  const tenant = await people.tenants.findByWorkspace(account.chat, account.workspaceId);
  if (!tenant) return { kind: 'unknown-workspace' };
  const user = await inTenant(tenant.id, () => findUser(people, account));
  if (!user) return { kind: 'unknown-person' };
  return { kind: 'actor', actor: { tenant, user, locale: user.locale ?? tenant.locale } };
}

async function findUser({ users }: People, account: ChatAccount): Promise<User | undefined> {
  const known = await users.findByChatUserId(account.chat, account.chatUserId);
  if (known) return known;
  const email = await account.email();
  const user = email === undefined ? undefined : await users.findByEmail(email.toLowerCase());
  if (user?.chat !== account.chat) return user;
  const linked = { ...user, chatUserId: account.chatUserId };
  await users.saveMany([linked]);
  return linked;
}
