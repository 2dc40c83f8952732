import type { mongo } from 'mongoose';
import { z } from 'zod';
import { groupBy } from '../../../core/group-by.js';
import { localeSchema, type Locale } from '../../../core/language/locale.js';
import type { TenantKeys } from '../../encryption/tenant-keys.js';
import { collectionOf, sealedFields, type TenantDocument } from './documents.js';
import type { MovingNudge } from './moving-nudge.js';

const shownSchema = z.object({ employeeId: z.string(), journeyId: z.string(), nudgeId: z.string() });
type Shown = z.infer<typeof shownSchema>;

/** Enters each message that showed one of these nudges into the ledger, as one that stands in the chat. */
export async function writeMessages(
  database: mongo.Db,
  keys: TenantKeys,
  tenantId: string,
  nudges: readonly MovingNudge[],
): Promise<void> {
  const ledger = collectionOf(database, 'sentMessages');
  for (const [_id, own] of groupBy(nudges, ({ ledgerId }) => ledgerId)) {
    const [first] = own;
    if (_id === undefined || first === undefined) continue;
    const known = await ledger.findOne({ _id, tenantId }, { promoteBuffers: true });
    const before = known === null ? [] : shownBy(keys, known);
    const locale = await localeOf(database, first);
    const replacement = entryOf(keys, { _id, tenantId }, first, locale, union(before, own.map(shownOf)));
    await ledger.replaceOne({ _id }, replacement, { upsert: true });
  }
}

function entryOf(
  keys: TenantKeys,
  document: { _id: string; tenantId: string },
  { recipientId, message, deliveredAt, sendingAt }: MovingNudge,
  locale: Locale,
  shows: readonly Shown[],
): TenantDocument {
  const { seal } = sealedFields(keys, 'sentMessages', document);
  const { messageId, conversation } = message ?? {};
  const view = shows.length > 1 ? 'digest' : 'nudge';
  const sentAt = deliveredAt ?? sendingAt ?? new Date(0);
  const short = { messageId, view, locale, sentAt, task: undefined, attempts: 0, drawn: 'before' };
  const sealed = Object.entries<unknown>(short).map(([field, value]): [string, Buffer] => [
    field,
    seal(field, value, 64),
  ]);
  return {
    ...document,
    recipientId,
    state: 'standing',
    ...Object.fromEntries(sealed),
    files: seal('files', [], 256),
    conversation: seal('conversation', conversation, 2048),
    shows: seal('shows', shows, 2048),
    nudges: seal(
      'nudges',
      shows.map(({ nudgeId }) => nudgeId),
      2048,
    ),
    maybeMissed: seal('maybeMissed', [], 2048),
    ...(messageId !== undefined && { messageIdHash: keys.hash('sentMessages', 'messageId', messageId) }),
  };
}

const shownOf = ({ employeeId, journeyId, id: nudgeId }: MovingNudge): Shown => ({
  employeeId,
  journeyId,
  nudgeId,
});

const shownBy = (keys: TenantKeys, entry: TenantDocument): Shown[] =>
  z.array(shownSchema).parse(sealedFields(keys, 'sentMessages', entry).open('shows'));

function union(before: readonly Shown[], added: readonly Shown[]): Shown[] {
  return [...new Map([...before, ...added].map((shown) => [shown.nudgeId, shown])).values()];
}

/** The language a message was written in: its reader's, else the tenant's. */
async function localeOf(database: mongo.Db, { recipientId, tenantId }: MovingNudge): Promise<Locale> {
  const user = await collectionOf(database, 'users').findOne({ _id: recipientId, tenantId });
  const tenant = await collectionOf(database, 'tenants').findOne({ _id: tenantId });
  return localeSchema.safeParse(user?.['locale'] ?? tenant?.['locale']).data ?? 'nl';
}
