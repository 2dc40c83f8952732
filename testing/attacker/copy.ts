import { startEmbeddedStore } from '@pro-parents-coach/embedded-store';
import type { StoredDocument } from '../../storage/models/model.js';
import { pastTheStore, type PastTheStore } from '../../storage/testing/past-the-store.js';

/** A document as the attacker has it. */
export interface Found {
  readonly collection: string;
  readonly id: string;
  readonly document: StoredDocument;
  /** Its place in the collection as the store gives it out, from 0 to 1. */
  readonly place: number;
  readonly bytes: number;
}

/** Reads one copy of a store with a plain driver: every document of every collection, and no key. */
export async function readCopy(directory: string): Promise<Found[]> {
  const store = await startEmbeddedStore({ directory });
  const copy = pastTheStore(store.uri);
  try {
    const names = await copy.names();
    return (await Promise.all(names.map((name) => readAll(copy, name)))).flat();
  } finally {
    await copy.close();
    await store.stop();
  }
}

async function readAll(copy: PastTheStore, collection: string): Promise<Found[]> {
  const documents = await copy.collection(collection).find().toArray();
  return documents.map((document, index) => ({
    collection,
    id: document._id,
    document,
    place: index / Math.max(1, documents.length - 1),
    bytes: sizeOf(document),
  }));
}

/** What of it is bytes or text: sizes of sealed values are what could tell. */
function sizeOf(value: unknown): number {
  if (value instanceof Buffer) return value.length;
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null || value instanceof Date) return 8;
  return Object.values(value).reduce<number>((sum, inner) => sum + sizeOf(inner), 0);
}
