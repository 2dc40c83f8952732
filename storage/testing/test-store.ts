import type { Clock } from '../../core/clock.js';
import type { KeyProvider } from '../encryption/key-wrapping.js';
import type { Log } from '../../core/log.js';
import { environmentKeyProvider } from '../encryption/environment-key-provider.js';
import { definitions } from '../models/index.js';
import type { CommandListener } from '../connection.js';
import { openStore, type Store } from '../store.js';
import type { VaultRecords } from '../vault/records.js';
import { openTestDatabase } from './database.js';
import { pastTheStore, type PastTheStore } from './past-the-store.js';
import { tenancyProbe } from './tenancy-probe.js';

/** A store of a test's own, on a database of its own. */
export interface TestStore {
  /** Names the database, for another store or a plain driver on it. */
  readonly uri: string;
  /** Opens the vault of its keys once more. */
  readonly vault: () => Promise<VaultRecords>;
  readonly store: Store;
  /** Another store on the same database, as another process would open it; closed with this one where it was not before. */
  openAnother(options?: TestStoreOptions): Promise<Store>;
  /** Removes every document of every tenant, for the next test. Throws where a command crossed a tenant's wall. */
  empty(): Promise<void>;
  /** Closes the store and those beside it, drops the database and leaves nothing behind. Throws where a command crossed a tenant's wall. */
  close(): Promise<void>;
}

export interface TestStoreOptions {
  /** Another database than the test's own. */
  readonly mongodbUri?: string;
  readonly vault?: () => Promise<VaultRecords>;
  readonly clock?: Clock;
  readonly keyProvider?: KeyProvider;
  readonly log?: Log;
  /** Hears every command that goes to the database. */
  readonly onCommand?: CommandListener;
}

/** Wraps the keys of the tests. */
export const testKeyProvider = environmentKeyProvider({
  current: Buffer.alloc(32, 'test master key').toString('base64'),
});

/** Tells nobody anything. */
export const silentLog: Log = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

/** Opens an empty store: on the MongoDB of `MONGODB_URI` where that is set, else on an embedded one. */
export async function openTestStore(options: TestStoreOptions = {}): Promise<TestStore> {
  const database = await openTestDatabase();
  const probe = tenancyProbe();
  const stores: Store[] = [];
  const openAnother = async (given: TestStoreOptions = options): Promise<Store> => {
    const opened = await openStore({
      mongodbUri: database.uri,
      dataDir: '',
      vault: database.vault,
      log: silentLog,
      keyProvider: testKeyProvider,
      ...given,
      onCommand: (event) => {
        probe.listener(event);
        given.onCommand?.(event);
      },
    });
    stores.push(opened);
    return opened;
  };
  const store = await openAnother();
  const past = pastTheStore(database.uri);
  const checkWalls = (): void => {
    if (probe.violations.length > 0)
      throw new Error(`Commands crossed a wall:\n${probe.violations.join('\n')}`);
  };
  const empty = async (): Promise<void> => {
    await emptyAll(past);
    checkWalls();
  };
  const close = async (): Promise<void> => {
    await Promise.all([...stores.map((opened) => opened.close()), past.close()]);
    await database.close();
    checkWalls();
  };
  return { uri: database.uri, vault: database.vault, store, openAnother, empty, close };
}

/** Keys stay, for stores that are open know them by heart; indexes and what was migrated as well. */
async function emptyAll(past: PastTheStore): Promise<void> {
  await Promise.all(
    Object.values(definitions).map(({ collection }) => past.collection(collection).deleteMany({})),
  );
}
