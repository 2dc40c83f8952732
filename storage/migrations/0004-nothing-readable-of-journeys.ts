import type { mongo } from 'mongoose';
import { sizes } from '../models/sizes.js';
import { inSomeSlot } from '../models/slots.js';
import { inItsWeek } from '../models/weeks.js';
import { momentSchema } from '../../core/moment.js';
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

/** What of a collection was readable until now, and what of it is to be found again by a keyed hash. */
interface Table {
  readonly sealed: readonly string[];
  readonly hashed: Readonly<Record<string, (value: unknown) => unknown>>;
}

const outbound: Table = {
  sealed: ['recipientId', 'state', 'nextAt', 'claim'],
  hashed: {
    recipientId: inSomeSlot,
    nextAt: (value) => inItsWeek(momentSchema.optional().parse(value)),
  },
};

const tables: Readonly<Record<string, Table>> = {
  outbox: outbound,
  sentMessages: outbound,
  journeys: { sealed: ['employeeId'], hashed: { employeeId: inSomeSlot } },
  reports: { sealed: [], hashed: { journeyId: inSomeSlot, employeeId: inSomeSlot, by: inSomeSlot } },
};

const passOver =
  (name: string, table: Table): Pass =>
  async (context, after) => {
    const documents = await nextDocuments(context, name, after);
    if (after === '' && documents.length > 0) await dropIndexes(collectionOf(context.database, name));
    for (const document of documents) {
      const keys = await keysOf(context, document.tenantId);
      if (!keys) continue;
      const $set = changesOf(table, document, sealedFields(keys, name, document), (field, value) =>
        keys.hash(name, field, value),
      );
      if ($set) await collectionOf(context.database, name).updateOne({ _id: document._id }, { $set });
      else context.log.warn({ collection: name, id: document._id }, 'left as it was: it cannot be opened');
    }
    return documents.at(-1)?._id;
  };

/** One by one: the driver's own `dropIndexes` says nothing where they could not be dropped. */
async function dropIndexes(collection: mongo.Collection<TenantDocument>): Promise<void> {
  for (const name of Object.keys(await collection.indexInformation()))
    if (name !== '_id_') await collection.dropIndex(name);
}

/** Undefined for a document that cannot be opened. One that was changed before it died is changed again, to the same. */
function changesOf(
  { sealed, hashed }: Table,
  document: TenantDocument,
  { open, seal }: ReturnType<typeof sealedFields>,
  hash: (field: string, value: unknown) => Buffer,
): Record<string, Buffer> | undefined {
  try {
    const valueOf = (field: string): unknown =>
      document[field] instanceof Buffer ? open(field) : plain(document[field]);
    return Object.fromEntries([
      ...sealed.map((field) => [field, seal(field, valueOf(field), sizes.short.block)] as const),
      ...Object.entries(hashed).map(
        ([field, source]) => [`${field}Hash`, hash(field, source(valueOf(field)))] as const,
      ),
    ]);
  } catch {
    return undefined;
  }
}

const plain = (value: unknown): unknown =>
  value instanceof Date ? value.toISOString() : (value ?? undefined);

/** Seals to whom, when and whose: what is due is found by its week, and people by one of many hashes. */
export const nothingReadableOfJourneys: Migration = {
  version: 4,
  name: 'nothing readable of journeys',
  step: inPasses(Object.entries(tables).map(([name, table]) => passOver(name, table))),
};
