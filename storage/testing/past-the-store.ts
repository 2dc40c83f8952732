import { mongo } from 'mongoose';
import type { StoredDocument } from '../models/model.js';

/** The documents of a database themselves, past the store: for tests of what becomes of those that were spoilt. */
export interface PastTheStore {
  collection(name: string): mongo.Collection<StoredDocument>;
  close(): Promise<void>;
}

export function pastTheStore(uri: string): PastTheStore {
  const client = new mongo.MongoClient(uri);
  return { collection: (name) => client.db().collection<StoredDocument>(name), close: () => client.close() };
}
