import { lstat } from 'node:fs/promises';
import { connect } from 'node:net';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { mongo } from 'mongoose';
import { embeddedDatabase, embeddedDirectory } from '../connection.js';
import { startEmbeddedStore } from '@pro-parents-coach/embedded-store';
import { StoreError } from '@pro-parents-coach/embedded-store';

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
  const running = location.mongodbUri ?? (await runningStore(location.dataDir));
  if (running !== undefined) return work(running);
  const store = await startEmbeddedStore({
    directory: embeddedDirectory(location.dataDir),
    database: embeddedDatabase,
  });
  return work(store.uri).finally(() => store.stop());
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

/** The connection string of the embedded store that another process has open there. */
async function runningStore(dataDir: string): Promise<string | undefined> {
  const path = join(resolve(embeddedDirectory(dataDir)), 'store.sock');
  const socket = connect(path);
  try {
    await once(socket, 'connect');
    return `mongodb://${encodeURIComponent(path)}/${embeddedDatabase}`;
  } catch {
    return undefined;
  } finally {
    socket.destroy();
  }
}
