import { randomInt, scryptSync } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Clock } from '../clock.js';
import { momentSchema } from '../moment.js';
import type { SecretRepository } from '../secret.js';
import type { Chat } from './chat.js';

/** A code by which a workspace is linked to a tenant, once: whoever types it there becomes HR. */
export interface LinkCode {
  /** As it is typed, in groups: `K7PM-3XQA-9WTH`. */
  readonly code: string;
  readonly expiresAt: Temporal.Instant;
}

/** For how long a code is good. */
export const LINK_CODE_HOURS = 72;

/** No letter or digit that is mistaken for another. */
const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const GROUPS = 3;
const GROUP_LENGTH = 4;

const storedSchema = z.strictObject({
  tenantId: z.string().min(1),
  expiresAt: momentSchema,
  used: z.boolean(),
});
type Stored = z.infer<typeof storedSchema>;

interface CodeStores {
  readonly secrets: SecretRepository;
  readonly clock: Clock;
}

/** Makes a code for a tenant. What is kept of it is a slow hash: nobody reads it back. */
export async function makeLinkCode({ secrets, clock }: CodeStores, tenantId: string): Promise<LinkCode> {
  const group = (): string =>
    Array.from({ length: GROUP_LENGTH }, () => letters[randomInt(letters.length)]).join('');
  const code = Array.from({ length: GROUPS }, group).join('-');
  const expiresAt = clock.now().add({ hours: LINK_CODE_HOURS });
  await put(secrets, code, { tenantId, expiresAt, used: false });
  return { code, expiresAt };
}

/** What a code is good for. */
export type TakenCode =
  | { readonly kind: 'good'; readonly tenantId: string; giveBack(): Promise<void> }
  | { readonly kind: 'wrong' | 'expired' | 'used' };

/** Takes a code, which is good once: of two who type it at the same moment one has it. */
export async function takeLinkCode({ secrets, clock }: CodeStores, typed: string): Promise<TakenCode> {
  const text = await secrets.take(keyOf(typed));
  if (text === undefined) return { kind: 'wrong' };
  const stored = storedSchema.parse(JSON.parse(text));
  await put(secrets, typed, { ...stored, used: true });
  if (stored.used) return { kind: 'used' };
  if (Temporal.Instant.compare(clock.now(), stored.expiresAt) >= 0) return { kind: 'expired' };
  return { kind: 'good', tenantId: stored.tenantId, giveBack: () => put(secrets, typed, stored) };
}

const put = (secrets: SecretRepository, code: string, stored: Stored): Promise<void> =>
  secrets.put(keyOf(code), JSON.stringify(stored));

/** The same for every code: that of each is all it has to hide, and it is looked up by this. */
const SALT = 'link-code';
const KEY = 'link-code:';

/** However it was typed: capitals, dashes, spaces and quotes do not matter. */
const keyOf = (typed: string): string => {
  const plain = typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
  return `${KEY}${scryptSync(plain, SALT, 32).toString('base64url')}`;
};

/** True for a secret that is a code of that tenant, used or not. */
export const isLinkCodeOf = (tenantId: string, key: string, secret: string): boolean =>
  key.startsWith(KEY) && storedSchema.parse(JSON.parse(secret)).tenantId === tenantId;

interface Workspace {
  readonly chat: Chat;
  readonly workspaceId: string;
}

/** Where the wrong codes of a workspace are counted. */
export const triesKey = ({ chat, workspaceId }: Workspace): string => `link-tries:${chat}:${workspaceId}`;

/** Wrong codes of one workspace, until it is locked. */
const triesSchema = z.strictObject({ count: z.int(), since: momentSchema });
const MOST_TRIES = 5;
/** For how long a workspace with too many wrong codes is not listened to. */
export const LOCK_HOURS = 1;

/** Counts wrong codes by workspace: five within an hour, and no code of it is looked at for an hour. */
export const triesOf = ({ secrets, clock }: CodeStores, workspace: Workspace) => {
  const key = triesKey(workspace);
  const current = async (): Promise<number> => {
    const text = await secrets.get(key);
    const tries = text === undefined ? undefined : triesSchema.parse(JSON.parse(text));
    const end = tries?.since.add({ hours: LOCK_HOURS });
    return tries && end && Temporal.Instant.compare(clock.now(), end) < 0 ? tries.count : 0;
  };
  return {
    isLocked: async (): Promise<boolean> => (await current()) >= MOST_TRIES,
    async count(): Promise<void> {
      await secrets.put(key, JSON.stringify({ count: (await current()) + 1, since: clock.now() }));
    },
    forget: (): Promise<void> => secrets.remove([key]),
  };
};
