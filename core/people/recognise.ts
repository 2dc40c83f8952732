import { asJob } from './context.js';
import type { Chat } from './chat.js';
import type { Employee, EmployeeRepository } from './employee.js';
import type { Tenant, TenantRepository } from './tenant.js';
import type { User, UserRepository } from './user.js';

/** An account on a chat platform, before anyone knows whose it is. */
export interface ChatAccount {
  readonly chat: Chat;
  /** The Entra tenant or the Slack workspace it belongs to. */
  readonly workspaceId: string;
  readonly chatUserId: string;
  /** Asks the platform for the e-mail address; called only for an account that is not known as a user's. */
  email(): Promise<string | undefined>;
  /** Asks the platform for the person's name; called only for someone who links a workspace. */
  name(): Promise<string | undefined>;
}

export type Recognition =
  | { readonly kind: 'known'; readonly tenant: Tenant; readonly user: User }
  /** No tenant has linked this workspace. */
  | { readonly kind: 'unknown-workspace' }
  /** The workspace is linked, and this person works for the employer, but does not talk with the coach. */
  | { readonly kind: 'employee'; readonly tenant: Tenant; readonly employee: Employee }
  /** The workspace is linked, and this person is in no roster. */
  | { readonly kind: 'unknown-person' }
  /** The address is that of someone who has another account of this chat; only HR can tell whose it is. */
  | { readonly kind: 'other-account' };

interface People {
  readonly tenants: Pick<TenantRepository, 'findByWorkspace'>;
  readonly users: Pick<UserRepository, 'findByChatUserId' | 'findByEmail' | 'link'>;
  readonly employees: Pick<EmployeeRepository, 'findByEmails'>;
}

/**
 * Whose chat account this is. The first time it is recognised by the e-mail address the platform vouches for; from then
 * on by its id, so that a changed address changes nothing, and an address that is passed on moves no account. An employee is
 * known by the address alone, and nothing of the account is kept.
 */
export async function recognise(
  { tenants, users, employees }: People,
  account: ChatAccount,
): Promise<Recognition> {
  const tenant = await tenants.findByWorkspace(account.chat, account.workspaceId);
  if (!tenant) return { kind: 'unknown-workspace' };
  let asked: Promise<string | undefined> | undefined;
  const email = (): Promise<string | undefined> => (asked ??= account.email());
  return asJob(tenant, 'recognise', async () => {
    const user = await findUser(users, { ...account, email });
    if (user === 'other-account') return { kind: user };
    if (user && user.roles.length > 0) return { kind: 'known', tenant, user };
    const employee = await findEmployee(employees, await email());
    return employee ? { kind: 'employee', tenant, employee } : { kind: 'unknown-person' };
  });
}

/** An address that two employees share is nobody's. */
async function findEmployee(
  employees: People['employees'],
  email: string | undefined,
): Promise<Employee | undefined> {
  const found = email === undefined ? [] : await employees.findByEmails([email]);
  const [only, ...others] = found.filter(({ leftOn }) => !leftOn);
  return others.length === 0 ? only : undefined;
}

async function findUser(
  users: People['users'],
  account: Pick<ChatAccount, 'chat' | 'chatUserId' | 'email'>,
): Promise<User | 'other-account' | undefined> {
  const { chat, chatUserId } = account;
  const known = await users.findByChatUserId(chat, chatUserId);
  if (known) return known;
  const email = await account.email();
  const user = email === undefined ? undefined : await users.findByEmail(email);
  if (user?.chat !== chat || user.roles.length === 0) return user;
  return (await users.link(user.id, { chat, chatUserId })) ?? 'other-account';
}
