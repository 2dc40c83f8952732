import { lstat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { mongo } from 'mongoose';
import { embeddedDatabase, embeddedDirectory } from '../connection.js';
import {
  type EmbeddedStore,
  findEmbeddedStore,
  startEmbeddedStore,
  StoreError,
} from '@pro-parents-coach/embedded-store';

/** Where the store of this installation is. */
export interface StoreLocation {
  /** MongoDB; without it the embedded store under `dataDir`. */
  readonly mongodbUri?: string | undefined;
  readonly dataDir: string;
}

/**
 * Does work on the store of this installation by its connection string, also while the bot has it open: it goes through
 * the socket of a running embedded store, which only its owner may use, and starts one that does not run.
 */
export async function withStore<T>(location: StoreLocation, work: (uri: string) => Promise<T>): Promise<T> {
  if (location.mongodbUri !== undefined) return work(location.mongodbUri);
  const store = await openEmbedded(location.dataDir);
  return work(store.uri).finally(store.stop);
}

/** Who has the store open holds its lock: an address that is found while another has it is that one's. */
async function openEmbedded(dataDir: string): Promise<Pick<EmbeddedStore, 'uri' | 'stop'>> {
  const options = { directory: embeddedDirectory(dataDir), database: embeddedDatabase };
  try {
    return await startEmbeddedStore(options);
  } catch (error) {
    const isInUse = error instanceof StoreError && error.code === 'store-in-use';
    const uri = isInUse ? await findEmbeddedStore(options) : undefined;
    if (uri === undefined) throw error;
    return { uri, stop: () => Promise.resolve() };
  }
}

/**
 * Writes all that is stored at one moment to a new file, also while the bot runs. The file is as secret as the store;
 * without the master key, which is not in it, nobody reads what is sealed. For the embedded store: MongoDB has its own.
 * Rejects with `StoreError` where the file is there already, or cannot be written.
 */
export async function backupStore(dataDir: string, file: string): Promise<void> {
  if (await isThere(file)) throw new StoreError('backup-exists');
  await withStore({ dataDir }, async (uri) => {
    const client = new mongo.MongoClient(uri);
    await client
      .db()
      .command({ backup: resolve(file) })
      .catch(unwritable)
      .finally(() => client.close());
  });
}

/** Also where it is a link to nowhere. */
const isThere = (file: string): Promise<boolean> =>
  lstat(file).then(
    () => true,
    () => false,
  );

/** The store that answers can be reached: it is the file that it could not write. */
function unwritable(cause: unknown): never {
  throw cause instanceof mongo.MongoServerError ? new StoreError('backup-unwritable', { cause }) : cause;
}
