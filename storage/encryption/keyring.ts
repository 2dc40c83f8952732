import { Schema, type Connection } from 'mongoose';
import { z } from 'zod';
import type { StoredDocument, StoredModel } from '../models/model.js';

const wrappedKeySchema = z.strictObject({ masterKeyId: z.string(), bytes: z.instanceof(Buffer) });

/** The wrapped keys of one tenant. */
export const keyringSchema = z.strictObject({
  /** The tenant's id. */
  _id: z.string(),
  /** The generation of the data key that seals; all of `dataKeys` open. */
  current: z.int(),
  dataKeys: z.array(z.strictObject({ generation: z.int(), wrapped: wrappedKeySchema })),
  /**
   * Finds values by their keyed hash. It outlives the data keys: were the hashes to change in a rotation, the unique
   * index of the outbox could not tell that a nudge hashed under the old key is the one hashed under the new.
   */
  lookupKey: wrappedKeySchema,
});
export type Keyring = z.infer<typeof keyringSchema>;

/** What is left of the keyring of a tenant that ended; it keeps a new one from being made. */
const tombstoneSchema = z.strictObject({ _id: z.string(), destroyedAt: z.date() });

/** The keys of a tenant were destroyed, as it ended: what they sealed cannot be read any more. */
class KeysDestroyed extends Error {
  override readonly name = 'KeysDestroyed';
}

/** The keyrings of all tenants; read and written outside any tenant's context. */
export class Keyrings {
  private readonly model: StoredModel;

  constructor(connection: Connection) {
    this.model = connection.model<StoredDocument>('keyrings', storedKeyringSchema());
  }

  /** Undefined for a tenant that has none yet. Throws for one whose keys were destroyed. */
  async find(tenantId: string): Promise<Keyring | undefined> {
    const stored: unknown = await this.model.findById(tenantId).lean();
    if (stored === null) return undefined;
    if (tombstoneSchema.safeParse(stored).success)
      throw new KeysDestroyed(
        `The keys of tenant ${tenantId} were destroyed: what they sealed cannot be read any more`,
      );
    return keyringSchema.parse(stored);
  }

  /** True for a tenant whose keys were destroyed: its id can be given to nobody else. */
  async isDestroyed(tenantId: string): Promise<boolean> {
    return tombstoneSchema.safeParse(await this.model.findById(tenantId).lean()).success;
  }

  /** The ids of all tenants that have keys. */
  async tenantIds(): Promise<string[]> {
    const stored = await this.model.find({ destroyedAt: null }, { _id: 1 }).lean();
    return stored.map(({ _id }) => _id);
  }

  /** The ids of all tenants that ended, also of those whose end was cut short. */
  async destroyedIds(): Promise<string[]> {
    const stored = await this.model.find({ destroyedAt: { $gt: new Date(0) } }, { _id: 1 }).lean();
    return stored.map(({ _id }) => _id);
  }

  /** Fails with a duplicate key where the tenant has a keyring already. */
  async insert(keyring: Keyring): Promise<void> {
    await this.model.insertMany([keyring]);
  }

  async replace(keyring: Keyring): Promise<void> {
    await this.model.replaceOne({ _id: keyring._id, destroyedAt: null }, keyring);
  }

  /** Puts a tombstone in the place of a keyring. */
  async destroy(tenantId: string, destroyedAt: Date): Promise<void> {
    await this.model.replaceOne({ _id: tenantId }, { destroyedAt }, { upsert: true });
  }
}

function storedKeyringSchema(): Schema<StoredDocument> {
  const wrapped = new Schema({ masterKeyId: String, bytes: Buffer }, { _id: false });
  const dataKey = new Schema({ generation: Number, wrapped }, { _id: false });
  return new Schema<StoredDocument>(
    {
      _id: String,
      current: Number,
      dataKeys: { type: [dataKey], default: undefined },
      lookupKey: wrapped,
      destroyedAt: Date,
    },
    { collection: 'keyrings', versionKey: false, strict: 'throw', strictQuery: 'throw' },
  );
}
