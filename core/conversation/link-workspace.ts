import type { Clock } from '../clock.js';
import { asJob } from '../people/context.js';
import { takeLinkCode, triesOf } from '../people/link-code.js';
import { withRole } from '../people/roles.js';
import type { ChatAccount } from '../people/recognise.js';
import type { Tenant, TenantRepository } from '../people/tenant.js';
import { linkTenant } from '../people/tenant-registry.js';
import { userSchema, type User, type UserRepository } from '../people/user.js';
import { workspaceFields, workspaceOf } from '../people/workspace.js';
import { failure, success, type ProblemCode, type Result } from '../problem.js';
import type { SecretRepository } from '../secret.js';

export interface LinkStores {
  readonly tenants: TenantRepository;
  readonly users: Pick<UserRepository, 'findByEmail' | 'findByChatUserId' | 'saveMany'>;
  readonly secrets: SecretRepository;
  readonly clock: Clock;
  readonly newId: () => string;
}

/** The code in `link K7PM-3XQA-9WTH` or `koppel k7pm 3xqa 9wth`; undefined where a text is no such thing. */
export function linkCodeIn(text: string): string | undefined {
  const [, code] = /^\W*(?:link|koppel(?:en)?)\s+(\S.{0,60})$/iu.exec(text.trim()) ?? [];
  return code;
}

const problems = {
  wrong: 'link-code-wrong',
  expired: 'link-code-expired',
  used: 'link-code-used',
} as const satisfies Record<string, ProblemCode>;

/**
 * Links the workspace of an account to the tenant that a code was made for; whoever typed it is of HR from then on. `expected`
 * is the tenant that the workspace belongs to already, where it does. A code that could not be used for want of something else
 * is still good.
 */
export async function linkWorkspace(
  stores: LinkStores,
  account: ChatAccount,
  typed: string,
  expected?: Tenant,
): Promise<Result<Tenant>> {
  const tries = triesOf(stores, account);
  if (await tries.isLocked()) return failure({ code: 'link-locked' });
  const code = await takeLinkCode(stores, typed);
  if (code.kind !== 'good') {
    await tries.count();
    return failure({ code: problems[code.kind] });
  }
  const linked = await bind(stores, account, code.tenantId, expected);
  if (!linked.ok) await code.giveBack();
  else await tries.forget();
  return linked;
}

async function bind(
  stores: LinkStores,
  account: ChatAccount,
  tenantId: string,
  expected: Tenant | undefined,
): Promise<Result<Tenant>> {
  const { chat, workspaceId } = account;
  const tenant = await stores.tenants.get(tenantId);
  if (!tenant) return failure({ code: 'link-code-wrong' });
  if (expected && expected.id !== tenant.id) return failure({ code: 'workspace-taken' });
  const has = workspaceOf(tenant, chat);
  if (has !== undefined && has !== workspaceId) return failure({ code: 'workspace-other' });
  const email = await account.email();
  if (email === undefined) return failure({ code: 'address-hidden' });
  const linked = await linkTenant(stores.tenants, tenantId, { [workspaceFields[chat]]: workspaceId });
  if (!linked.ok) return linked;
  const name = (await account.name()) ?? email;
  await asJob(linked.value, 'link', () => makeHr(stores, account, { email, name }));
  return success(linked.value);
}

/** Someone the tenant knows by the account or the address is of HR beside what they were; someone new is HR alone. */
async function makeHr(
  { users, newId }: LinkStores,
  { chat, chatUserId }: ChatAccount,
  person: Pick<User, 'email' | 'name'>,
): Promise<void> {
  const known = (await users.findByChatUserId(chat, chatUserId)) ?? (await users.findByEmail(person.email));
  const fresh = { ...person, id: newId(), roles: [], chat, chatUserId };
  const user = userSchema.parse(known ?? fresh);
  const account = user.chat === chat ? { chatUserId } : {};
  await users.saveMany([{ ...user, ...account, ...withRole(user, 'hr', true) }]);
}
