import { join } from 'node:path';
import { createConnection, type Connection, type mongo } from 'mongoose';
import { startEmbeddedStore } from './embedded/embedded-store.js';

/** Hears of every command that goes to the database, filters and documents included: for tests, never for a log. */
export type CommandListener = (event: mongo.CommandStartedEvent) => void;

export interface DatabaseOptions {
  /** MongoDB; without it the embedded store under `dataDir`. */
  readonly mongodbUri?: string | undefined;
  readonly dataDir: string;
  readonly onCommand?: CommandListener | undefined;
}

/** The database in the embedded store. */
export const embeddedDatabase = 'coach';

/** Where the embedded store keeps its files. */
export function embeddedDirectory(dataDir: string): string {
  return join(dataDir, 'store');
}

/** A database that answers. */
export interface Database {
  readonly connection: Connection;
  /** Resolves when the database has stopped for good, with what the operator has to do; pends otherwise. */
  readonly failed: Promise<Error>;
  readonly close: () => Promise<void>;
}

/** Connects to MongoDB, or starts the embedded store and connects to that. Rejects where neither answers in 10 seconds. */
export async function connectDatabase({
  mongodbUri,
  dataDir,
  onCommand,
}: DatabaseOptions): Promise<Database> {
  if (mongodbUri !== undefined) {
    const connection = await connect(mongodbUri, onCommand);
    return { connection, failed: new Promise(() => undefined), close: () => connection.close() };
  }
  const embedded = await startEmbeddedStore({
    directory: embeddedDirectory(dataDir),
    database: embeddedDatabase,
  });
  const connection = await connect(embedded.uri, onCommand);
  const close = () => connection.close().finally(() => embedded.stop());
  return { connection, failed: embedded.failed, close };
}

async function connect(uri: string, onCommand: CommandListener | undefined): Promise<Connection> {
  const connection = createConnection(uri, {
    autoCreate: false,
    autoIndex: false,
    promoteBuffers: true,
    serverSelectionTimeoutMS: 10_000,
    monitorCommands: onCommand !== undefined,
  });
  await connection.asPromise();
  if (onCommand !== undefined) connection.getClient().on('commandStarted', onCommand);
  return connection;
}
