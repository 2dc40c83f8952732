import { setTimeout as pause } from 'node:timers/promises';
import type { mongo } from 'mongoose';
import type { Clock } from '../../core/clock.js';
import { leaseCollection, takeLease, type Lease } from '../lease.js';
import type { Migration, MigrationContext } from './migration.js';

const pollMilliseconds = 100;

export interface MigrationTools extends MigrationContext {
  readonly clock: Clock;
}

/** How far the stored schema has come. */
interface StoredMigration {
  /** The version. */
  _id: number;
  name: string;
  /** Where an unfinished migration goes on. */
  cursor?: string;
  finishedAt?: Date;
}

/** The store is a newer program's; the message says what to do. */
export class SchemaError extends Error {
  override readonly name = 'SchemaError';
}

const recordsOf = (database: mongo.Db) => database.collection<StoredMigration>('migrations');

/**
 * Brings the stored schema up to the last of `migrations`: each once, in order, by one process while others wait.
 * Rejects with `SchemaError` where the store was written by a newer version of the program.
 */
export async function migrate(tools: MigrationTools, migrations: readonly Migration[]): Promise<void> {
  const records = recordsOf(tools.database);
  while ((await pendingMigrations(tools.database, migrations)).length > 0) {
    const lease = await takeLease(tools.database, tools.clock, 'migrations');
    if (lease === undefined) await pause(pollMilliseconds);
    else await runPending(tools, records, migrations, lease).finally(() => lease.release());
  }
}

/** Those of `migrations` that the store has yet to go through. Rejects with `SchemaError` as `migrate` does. */
export async function pendingMigrations(
  database: mongo.Db,
  migrations: readonly Migration[],
): Promise<Migration[]> {
  const stored = await recordsOf(database).find().toArray();
  const newest = Math.max(0, ...stored.map(({ _id }) => _id));
  const known = migrations.at(-1)?.version ?? 0;
  if (newest > known)
    throw new SchemaError(
      `The store has schema ${newest}, and this version of the program knows ${known}: start the newer version`,
    );
  const finished = new Set(stored.filter(({ finishedAt }) => finishedAt).map(({ _id }) => _id));
  return migrations.filter(({ version }) => !finished.has(version));
}

async function runPending(
  tools: MigrationTools,
  records: mongo.Collection<StoredMigration>,
  migrations: readonly Migration[],
  lease: Lease,
): Promise<void> {
  if (await isNew(tools.database)) {
    const finishedAt = new Date(tools.clock.now().epochMilliseconds);
    await records.insertMany(migrations.map(({ version, name }) => ({ _id: version, name, finishedAt })));
    return;
  }
  for (const migration of await pendingMigrations(tools.database, migrations)) {
    tools.log.info({ schema: migration.version, migration: migration.name }, 'migrating the store');
    await runMigration(tools, records, migration, lease);
  }
}

/** Whether nothing was ever kept here but the lease of who asks: then there is nothing to bring up. */
async function isNew(database: mongo.Db): Promise<boolean> {
  const collections = await database.listCollections({}, { nameOnly: true }).toArray();
  return collections.every(({ name }) => name === leaseCollection);
}

async function runMigration(
  { clock, ...context }: MigrationTools,
  records: mongo.Collection<StoredMigration>,
  { version, name, step }: Migration,
  lease: Lease,
): Promise<void> {
  const note = (update: mongo.UpdateFilter<StoredMigration>) =>
    records.updateOne({ _id: version }, update, { upsert: true });
  const interrupted = await records.findOne({ _id: version });
  let cursor = await step(context, interrupted?.cursor);
  while (cursor !== undefined) {
    await note({ $set: { name, cursor } });
    await lease.renew();
    cursor = await step(context, cursor);
  }
  await note({
    $set: { name, finishedAt: new Date(clock.now().epochMilliseconds) },
    $unset: { cursor: true },
  });
}
