import { asJob } from './context.js';
import type { Chat } from './chat.js';
import type { Tenant, TenantRepository } from './tenant.js';
import type { User, UserRepository } from './user.js';

/** An account on a chat platform, before anyone knows whose it is. */
export interface ChatAccount {
  readonly chat: Chat;
  /** The Entra tenant or the Slack workspace it belongs to. */
  readonly workspaceId: string;
  readonly chatUserId: string;
  /** Asks the platform for the e-mail address; called only for an account that was never seen before. */
  email(): Promise<string | undefined>;
  /** Asks the platform for the person's name; called only for someone who links a workspace. */
  name(): Promise<string | undefined>;
}

export type Recognition =
  | { readonly kind: 'known'; readonly tenant: Tenant; readonly user: User }
  /** No tenant has linked this workspace. */
  | { readonly kind: 'unknown-workspace' }
  /** The workspace is linked, but this person is no manager and not of HR. */
  | { readonly kind: 'unknown-person' }
  /** The address is that of someone who has another account of this chat; only HR can tell whose it is. */
  | { readonly kind: 'other-account' };

interface People {
  readonly tenants: Pick<TenantRepository, 'findByWorkspace'>;
  readonly users: Pick<UserRepository, 'findByChatUserId' | 'findByEmail' | 'link'>;
}

/**
 * Whose chat account this is. The first time it is recognised by the e-mail address the platform vouches for; from then
 * on by its id, so that a changed address changes nothing, and an address that is passed on moves no account.
 */
export async function recognise({ tenants, users }: People, account: ChatAccount): Promise<Recognition> {
  const tenant = await tenants.findByWorkspace(account.chat, account.workspaceId);
  if (!tenant) return { kind: 'unknown-workspace' };
  const user = await asJob(tenant, 'recognise', () => findUser(users, account));
  if (user === 'other-account') return { kind: user };
  return user && user.roles.length > 0 ? { kind: 'known', tenant, user } : { kind: 'unknown-person' };
}

async function findUser(
  users: People['users'],
  account: ChatAccount,
): Promise<User | 'other-account' | undefined> {
  const { chat, chatUserId } = account;
  const known = await users.findByChatUserId(chat, chatUserId);
  if (known) return known;
  const email = await account.email();
  const user = email === undefined ? undefined : await users.findByEmail(email);
  if (user?.chat !== chat || user.roles.length === 0) return user;
  return (await users.link(user.id, { chat, chatUserId })) ?? 'other-account';
}
