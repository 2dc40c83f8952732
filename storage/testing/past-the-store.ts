import { mongo } from 'mongoose';
import type { StoredDocument } from '../models/model.js';

/** The documents of a database themselves, past the store: for tests of what becomes of those that were spoilt, or are copied. */
export interface PastTheStore {
  collection(name: string): mongo.Collection<StoredDocument>;
  /** The names of all collections, in their order. */
  names(): Promise<string[]>;
  close(): Promise<void>;
}

export function pastTheStore(uri: string): PastTheStore {
  const client = new mongo.MongoClient(uri, { promoteBuffers: true });
  return {
    collection: (name) => client.db().collection<StoredDocument>(name),
    names: async () => (await client.db().listCollections().toArray()).map(({ name }) => name).toSorted(),
    close: () => client.close(),
  };
}
