import { mongo } from 'mongoose';
import { z } from 'zod';
import { isDuplicateKey } from '../duplicate-key.js';
import type { RecordKind, VaultRecords } from './records.js';
import { VaultError } from './vault-error.js';

interface StoredRecord {
  /** The name. */
  _id: string;
  record: object;
}

const storedSchema = z.object({ record: z.unknown() });

/** Which database: the one that the URI names, or another on that server. */
export interface MongoVaultLocation {
  readonly uri: string;
  /** Put behind the name that the URI gives. */
  readonly suffix: string;
}

/** Records as documents, a collection for each kind. Rejects with `VaultError` where the server cannot be used. */
export async function mongoRecords({ uri, suffix }: MongoVaultLocation): Promise<VaultRecords> {
  const client = await mongo.MongoClient.connect(uri).catch((cause: unknown) => {
    throw new VaultError('vault-unreachable', { cause });
  });
  const database = client.db(`${client.db().databaseName}${suffix}`);
  const records = (kind: RecordKind) => database.collection<StoredRecord>(kind);
  return {
    async get(kind, name) {
      const stored = await records(kind).findOne({ _id: name });
      return stored === null ? undefined : storedSchema.parse(stored).record;
    },
    names: async (kind) => (await records(kind).distinct('_id')).sort(),
    async insert(kind, name, record) {
      try {
        await records(kind).insertOne({ _id: name, record });
        return true;
      } catch (error) {
        if (isDuplicateKey(error)) return false;
        throw error;
      }
    },
    async replace(kind, name, record) {
      await records(kind).replaceOne({ _id: name }, { record });
    },
    async remove(kind, name) {
      await records(kind).deleteOne({ _id: name });
    },
    close: () => client.close(),
  };
}
