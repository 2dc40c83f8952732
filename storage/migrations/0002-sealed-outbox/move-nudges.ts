import { groupBy } from '../../../core/group-by.js';
import type { TenantKeys } from '../../encryption/tenant-keys.js';
import type { MigrationContext } from '../migration.js';
import { collectionOf, keysOf, nextDocuments, sealedFields, type TenantDocument } from './documents.js';
import { moving, type MovingNudge } from './moving-nudge.js';
import { openNudge } from './old-nudge.js';
import { writeMessages } from './write-messages.js';
import { writeTrails } from './write-trails.js';

/** Moves the next nudges, tenant by tenant. Done twice it writes the same: every new id follows from the old document. */
export async function moveNudges(context: MigrationContext, after: string): Promise<string | undefined> {
  const documents = await nextDocuments(context, 'nudges', after);
  for (const [tenantId, own] of groupBy(documents, (document) => document.tenantId))
    await moveOf(context, tenantId, own);
  return documents.at(-1)?._id;
}

/** The old documents go last, also those that nobody can read: nothing looks in that collection any more, not even an erasure. */
async function moveOf(
  context: MigrationContext,
  tenantId: string,
  documents: readonly TenantDocument[],
): Promise<void> {
  const keys = await keysOf(context, tenantId);
  if (keys !== undefined) {
    const opened = documents.flatMap(
      (document) => openNudge(keys, document) ?? unreadable(context, document),
    );
    const nudges = await moving(context.database, keys, opened);
    await writeMessages(context.database, keys, tenantId, nudges);
    await writeTrails(context.database, keys, tenantId, nudges);
    await writeOutbox(context, keys, nudges);
  }
  const moved = { _id: { $in: documents.map(({ _id }) => _id) } };
  await collectionOf(context.database, 'nudges').deleteMany({ ...moved, tenantId });
}

function unreadable({ log }: MigrationContext, { _id }: TenantDocument): [] {
  log.warn({ collection: 'nudges', id: _id }, 'dropped: it cannot be opened');
  return [];
}

async function writeOutbox(
  { database }: MigrationContext,
  keys: TenantKeys,
  nudges: readonly MovingNudge[],
): Promise<void> {
  const writes = nudges.map((nudge) => ({
    replaceOne: { filter: { _id: nudge.id }, replacement: outboxDocument(keys, nudge), upsert: true },
  }));
  if (writes.length > 0) await collectionOf(database, 'outbox').bulkWrite(writes);
}

function outboxDocument(keys: TenantKeys, nudge: MovingNudge): TenantDocument {
  const { id: _id, tenantId, recipientId, state, nextAt, claim } = nudge;
  const document: TenantDocument = { _id, tenantId, recipientId, state };
  if (nextAt) document['nextAt'] = nextAt;
  if (claim) document['claim'] = claim;
  const { seal } = sealedFields(keys, 'outbox', document);
  const { journeyId, milestoneId, on, expiresOn, deliveryId, sendingAt, attempts, deliveredAt } = nudge;
  const short = { journeyId, milestoneId, on, expiresOn, deliveryId, sendingAt, attempts, deliveredAt };
  for (const [field, value] of Object.entries(short)) document[field] = seal(field, value, 64);
  return document;
}
