import type { AgendaBackend } from 'agenda';
import type { Connection, mongo } from 'mongoose';
import { z } from 'zod';
import { systemClock, type Clock } from '../core/clock.js';
import type { KeyProvider } from './encryption/key-wrapping.js';
import type { Log } from '../core/log.js';
import type { Repositories } from './repositories/index.js';
import { currentTenantId } from '../core/people/context.js';
import type { Subject } from '../core/people/subject.js';
import type { Overdue } from '../core/jobs/overdue.js';
import { agendaBackend, overdueAlarms } from './agenda-backend.js';
import { checkStore, type CheckReport } from './check-store.js';
import { compactStore } from './compact.js';
import { connectDatabase, type Database, type DatabaseOptions } from './connection.js';
import { DataKeys } from './encryption/data-keys.js';
import { SetAside } from './documents/set-aside.js';
import { carryOutErasures } from './erasure/carry-out.js';
import { countDocuments, eraseTenant } from './erasure/erase-tenant.js';
import { personHash } from './erasure/persons.js';
import { installationId } from './installation.js';
import { keptData } from './kept/kept-data.js';
import { migrations } from './migrations/index.js';
import { migrate } from './migrations/migrate.js';
import { tenants } from './models/tenant.model.js';
import { makeRepositories, openCollections } from './repositories/index.js';
import { rotateKeys, type RotationReport } from './rotation/rotate-keys.js';
import type { RotationOptions } from './rotation/rotation.js';
import { joinVault, onceAfterErasures } from './vault/join-vault.js';
import { KeyVault } from './vault/key-vault.js';
import type { VaultRecords } from './vault/records.js';

export interface StoreOptions extends DatabaseOptions {
  readonly keyProvider: KeyProvider;
  /** Opens what the wrapped keys and the list of erasures lie in, apart from the data; the store closes it. */
  readonly vault: () => Promise<VaultRecords>;
  readonly log: Log;
  readonly clock?: Clock;
  /** Is told whose store it is before anything is read or written, and may throw. */
  readonly checkTenants?: ((ids: readonly string[]) => void) | undefined;
}

/** The store, open. */
export interface Store {
  readonly repositories: Repositories;
  /** Where Agenda keeps its jobs: in the same database. */
  readonly agendaBackend: AgendaBackend;
  /** The alarms that should have rung by now. */
  overdue(): Promise<Overdue>;
  /** Resolves while the database answers. */
  ping(): Promise<void>;
  /**
   * Gives every tenant a new data key, wrapped under the current master key, and seals all values anew, while this and
   * other processes go on; those have to know the current master key already. It takes two minutes and the time of one
   * pass over all documents. An interrupted rotation goes on where it was. Rejects where another process rotates, and
   * when `signal` says stop.
   */
  rotateKeys(options?: RotationOptions): Promise<RotationReport>;
  /**
   * Destroys a tenant's keys and removes everything of it, the tenant and the tokens of its workspaces too. There is no way back:
   * backups that were made before open nothing of it, and where one comes back the tenant is removed again. Can be done again where it
   * was cut short; opening the store does so too. `compact` then removes what is left in the files.
   */
  eraseTenant(tenantId: string): Promise<void>;
  /**
   * Takes down that these persons of the tenant of the context are erased, before they are: where one comes back with a backup, or
   * the erasure was cut short, what is kept of them is removed when the store opens.
   */
  noteErased(persons: readonly Subject[]): Promise<void>;
  /**
   * Leaves nothing in the files of the embedded store of what was removed before: to be done after each erasure. All else waits
   * meanwhile. It does nothing on MongoDB.
   */
  compact(): Promise<void>;
  /** How many documents a tenant has, by collection. */
  countDocuments(tenantId: string): Promise<Readonly<Record<string, number>>>;
  /** Reads every document there is, and says which cannot be read. It changes nothing. */
  check(): Promise<CheckReport>;
  /** True for a tenant that was erased; nobody else can have its id. */
  isErased(tenantId: string): Promise<boolean>;
  /** Resolves when the store has stopped for good, with what the operator has to do; pends otherwise. */
  readonly failed: Promise<Error>;
  close(): Promise<void>;
}

/**
 * Opens the store: connects or starts it, brings its schema up to date and makes its indexes. Rejects as `connectDatabase`
 * does, and with the key provider's error where it cannot unwrap the keys that are in use.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const database = await connectDatabase(options);
  try {
    const vault = await options.vault();
    return await useDatabase(withVault(database, vault), new KeyVault(vault), options).catch(
      async (error: unknown) => {
        await vault.close();
        throw error;
      },
    );
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Closes both. */
const withVault = (database: Database, vault: VaultRecords): Database => ({
  ...database,
  close: () => database.close().finally(() => vault.close()),
});

async function useDatabase(
  { connection, failed, close }: Database,
  vault: KeyVault,
  { keyProvider, log, clock = systemClock, checkTenants }: StoreOptions,
): Promise<Store> {
  const database = openDatabase(connection);
  checkTenants?.(await tenantIds(database));
  await joinVault(database, vault);
  const keys = new DataKeys(vault, keyProvider, clock);
  const { entities, notes } = openCollections(connection, keys, new SetAside(log), { clock, log });
  const own = makeRepositories(entities, notes, keys);
  const repositories = { ...own, kept: keptData(entities, own) };
  await migrate({ database, keys, clock, log }, migrations);
  await createIndexes(connection);
  // A wrong master key shows at the start, before anything is sealed under it.
  await keys.of(installationId);
  const erasure = { connection, database, keys, entities, repositories };
  await onceAfterErasures(database, vault, (erased) => carryOutErasures(erasure, erased));
  return {
    repositories,
    agendaBackend: await agendaBackend(database),
    overdue: () => overdueAlarms(database, new Date()),
    ping: async () => {
      await database.command({ ping: 1 });
    },
    rotateKeys: (rotation) =>
      rotateKeys({ connection, database, vault, keys, provider: keyProvider, clock }, rotation),
    eraseTenant: (tenantId) => eraseTenant(erasure, tenantId),
    async noteErased(persons) {
      const tenantId = currentTenantId();
      const tenantKeys = await keys.of(tenantId);
      const hashes = persons.map((subject) => personHash(tenantKeys, subject));
      await vault.noteErased(tenantId, hashes, new Date(clock.now().epochMilliseconds));
    },
    compact: () => compactStore(database),
    countDocuments: (tenantId) => countDocuments(connection, tenantId),
    check: () => checkStore(entities),
    isErased: (tenantId) => keys.isDestroyed(tenantId),
    failed,
    close: async () => {
      await notes.settled();
      await close();
    },
  };
}

/** Readable without a key, and in every version of the schema. */
async function tenantIds(database: mongo.Db): Promise<string[]> {
  const found = await database
    .collection(tenants.collection)
    .find({}, { projection: { _id: 1 } })
    .toArray();
  return found.map(({ _id }) => String(_id));
}

const keySchema = z.record(z.string(), z.literal([1, -1]));

/** One command a collection; those that are there already stay as they are. */
async function createIndexes({ models }: Connection): Promise<void> {
  await Promise.all(
    Object.values(models).map(async ({ collection, schema }) => {
      const indexes = schema
        .indexes()
        .map(([key, { unique }]) => ({ key: keySchema.parse(key), ...(unique && { unique: true }) }));
      if (indexes.length > 0) await collection.createIndexes(indexes);
    }),
  );
}

function openDatabase({ db }: Connection): mongo.Db {
  if (db === undefined) throw new Error('The connection to the database is not open');
  return db;
}
