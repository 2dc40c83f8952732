import type { mongo } from 'mongoose';
import type { TenantKeys } from '../../encryption/tenant-keys.js';
import type { MigrationContext } from '../migration.js';

/** A document of a tenant, in the shape of either schema. */
export interface TenantDocument {
  _id: string;
  tenantId: string;
  [field: string]: unknown;
}

/** One pass over a collection: works on the next documents after that id and returns the last; undefined at the end. */
export type Pass = (context: MigrationContext, after: string) => Promise<string | undefined>;

const batchSize = 200;

/** The next documents of a collection; none where there is no such collection. */
export async function nextDocuments(
  { database }: MigrationContext,
  name: string,
  after: string,
): Promise<TenantDocument[]> {
  const existing = await database.listCollections().toArray();
  if (!existing.some((collection) => collection.name === name)) return [];
  return collectionOf(database, name)
    .find({ _id: { $gt: after } }, { promoteBuffers: true })
    .sort({ _id: 1 })
    .limit(batchSize)
    .toArray();
}

export function collectionOf(database: mongo.Db, name: string): mongo.Collection<TenantDocument> {
  return database.collection<TenantDocument>(name);
}

/** The keys of a tenant; undefined for one whose erasure was cut short: nobody reads its documents any more. */
export async function keysOf({ keys }: MigrationContext, tenantId: string): Promise<TenantKeys | undefined> {
  return (await keys.isDestroyed(tenantId)) ? undefined : keys.of(tenantId);
}

/** The sealed fields of one document. */
export interface SealedFields {
  /** Undefined for a field that is not there, and for a sealed nothing. */
  readonly open: (field: string) => unknown;
  readonly seal: (field: string, value: unknown, block: number) => Buffer;
}

export function sealedFields(keys: TenantKeys, collection: string, document: TenantDocument): SealedFields {
  const placeOf = (field: string) => ({ collection, id: document._id, field });
  return {
    open(field) {
      const value = document[field];
      return value instanceof Buffer ? (keys.open(placeOf(field), value) ?? undefined) : undefined;
    },
    seal: (field, value, block) => keys.seal(placeOf(field), value ?? null, block),
  };
}
