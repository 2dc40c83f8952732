import type { TenantKeys } from '../encryption/tenant-keys.js';
import {
  collectionOf,
  keysOf,
  nextDocuments,
  sealedFields,
  type Pass,
  type TenantDocument,
} from './0002-sealed-outbox/documents.js';
import { inPasses } from './in-passes.js';
import type { Migration } from './migration.js';

/** What of a collection is sealed in one piece from now on, and the size of which that takes a multiple. */
interface Table {
  readonly fields: readonly string[];
  readonly block: number;
}

const PIECE = 'sealed';

const tables: Readonly<Record<string, Table>> = {
  users: { fields: ['name', 'firstName', 'email', 'personnelNumber', 'phone'], block: 768 },
  employees: {
    fields: [
      ...['name', 'firstName', 'email', 'personnelNumber', 'managerId', 'team', 'weeklyHours', 'contractEnd'],
      ...['employment', 'country', 'leftOn', 'restrictedOn'],
    ],
    block: 768,
  },
  outbox: {
    fields: [
      ...['journeyId', 'milestoneId', 'recipientId', 'on', 'expiresOn', 'nextAt', 'claim', 'deliveryId'],
      ...['sendingAt', 'attempts', 'deliveredAt', 'reason'],
    ],
    block: 768,
  },
  sentMessages: {
    fields: [
      ...[
        'recipientId',
        'conversation',
        'messageId',
        'view',
        'locale',
        'shows',
        'names',
        'nudges',
        'maybeMissed',
      ],
      ...['drawn', 'files', 'sentAt', 'task', 'nextAt', 'claim', 'attempts'],
    ],
    block: 5120,
  },
  usageEvents: {
    fields: ['userId', 'use', 'name', 'cards', 'at', 'seconds', 'client', 'device'],
    block: 768,
  },
};

const passOver =
  (name: string, table: Table): Pass =>
  async (context, after) => {
    const documents = await nextDocuments(context, name, after);
    const updates = [];
    for (const document of documents) {
      const keys = document[PIECE] === undefined ? await keysOf(context, document.tenantId) : undefined;
      if (!keys) continue;
      const piece = pieceOf(keys, name, table, document);
      if (piece)
        updates.push({
          updateOne: { filter: { _id: document._id }, update: inPlaceOf(table.fields, piece) },
        });
      else context.log.warn({ collection: name, id: document._id }, 'left as it was: it cannot be opened');
    }
    if (updates.length > 0) await collectionOf(context.database, name).bulkWrite(updates);
    return documents.at(-1)?._id;
  };

const inPlaceOf = (fields: readonly string[], piece: Buffer) => ({
  $set: { [PIECE]: piece },
  $unset: Object.fromEntries(fields.map((field) => [field, true as const])),
});

/** Undefined for a document of which something cannot be opened, or was never sealed. */
function pieceOf(
  keys: TenantKeys,
  collection: string,
  { fields, block }: Table,
  document: TenantDocument,
): Buffer | undefined {
  const { open, seal } = sealedFields(keys, collection, document);
  if (fields.some((field) => document[field] !== undefined && !(document[field] instanceof Buffer)))
    return undefined;
  try {
    return seal(PIECE, Object.fromEntries(fields.map((field) => [field, open(field)])), block);
  } catch {
    return undefined;
  }
}

/** Where many documents are read, what each of them seals is opened at once. */
export const sealedTogether: Migration = {
  version: 8,
  name: 'sealed together',
  step: inPasses(Object.entries(tables).map(([name, table]) => passOver(name, table))),
};
