import type { TenantKeys } from '../../encryption/tenant-keys.js';
import type { MigrationContext } from '../migration.js';
import {
  collectionOf,
  keysOf,
  nextDocuments,
  sealedFields,
  type Pass,
  type TenantDocument,
} from './documents.js';

type Blocks = Readonly<Record<string, number>>;

/** The sealed fields of each collection that keeps its shape, and the block each is padded to from now on. */
const sealed: Readonly<Record<string, Blocks>> = {
  users: { name: 64, email: 64, chatUserId: 64 },
  employees: {
    ...{ name: 64, email: 64, personnelNumber: 64, managerId: 64 },
    ...{ team: 64, weeklyHours: 64, contractEnd: 64 },
  },
  journeys: { facts: 2048 },
  conversations: { conversation: 2048 },
};

export const padders: readonly Pass[] = Object.entries(sealed).map(
  ([name, blocks]) =>
    async (context, after) => {
      const documents = await nextDocuments(context, name, after);
      for (const document of documents) await pad(context, name, blocks, document);
      return documents.at(-1)?._id;
    },
);

async function pad(
  context: MigrationContext,
  name: string,
  blocks: Blocks,
  document: TenantDocument,
): Promise<void> {
  const keys = await keysOf(context, document.tenantId);
  const changes = keys && padded(keys, name, blocks, document);
  if (changes === undefined)
    context.log.warn({ collection: name, id: document._id }, 'left as it was: it cannot be opened');
  else await collectionOf(context.database, name).updateOne({ _id: document._id }, { $set: changes });
}

function padded(
  keys: TenantKeys,
  name: string,
  blocks: Blocks,
  document: TenantDocument,
): Record<string, Buffer> | undefined {
  const { open, seal } = sealedFields(keys, name, document);
  // Readable in schema 1, and then found by its hash.
  const managerId = typeof document['managerId'] === 'string' ? document['managerId'] : undefined;
  const hash = managerId && { managerIdHash: keys.hash('employees', 'managerId', managerId) };
  try {
    const fields = Object.entries(blocks).map(([field, block]): [string, Buffer] => {
      const value = field === 'managerId' && managerId ? managerId : open(field);
      return [field, seal(field, value, block)];
    });
    return { ...Object.fromEntries(fields), ...(hash ?? {}) };
  } catch {
    return undefined;
  }
}
