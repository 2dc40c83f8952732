import { join } from 'node:path';
import { createConnection, type Connection, type mongo } from 'mongoose';
import { startEmbeddedStore } from '@pro-parents-coach/embedded-store';

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

/** The database itself, for who asks it past the models. */
export type RawDatabase = mongo.Db;

/** A database that answers. */
export interface Database {
  readonly connection: Connection;
  /** Resolves when the database has stopped for good, with what the operator has to do; pends otherwise. */
  readonly failed: Promise<Error>;
  readonly close: () => Promise<void>;
}

/** MongoDB cannot be used; the sentence tells the operator what to look at, and no address. */
export class ConnectionError extends Error {
  override readonly name = 'ConnectionError';
}

/**
 * Connects to MongoDB, or starts the embedded store and connects to that. Rejects with `ConnectionError` where MongoDB
 * refuses or does not answer in 30 seconds (`serverSelectionTimeoutMS` in the URI), with `StoreError` where the embedded store cannot start.
 */
export function connectDatabase({ mongodbUri, dataDir, onCommand }: DatabaseOptions): Promise<Database> {
  return mongodbUri === undefined ? startEmbedded(dataDir, onCommand) : connectMongodb(mongodbUri, onCommand);
}

async function connectMongodb(uri: string, onCommand: CommandListener | undefined): Promise<Database> {
  const connection = await connect(uri, onCommand).catch((cause: unknown) => {
    const advice = 'check MONGODB_URI, the account in it, and that the server is up';
    throw new ConnectionError(`MongoDB does not answer or does not let us in: ${advice}`, { cause });
  });
  return { connection, failed: new Promise(() => undefined), close: () => connection.close() };
}

async function startEmbedded(dataDir: string, onCommand: CommandListener | undefined): Promise<Database> {
  const embedded = await startEmbeddedStore({
    directory: embeddedDirectory(dataDir),
    database: embeddedDatabase,
  });
  const connection = await connect(embedded.uri, onCommand).catch(async (error: unknown) => {
    await embedded.stop();
    throw error;
  });
  const close = () => connection.close().finally(() => embedded.stop());
  return { connection, failed: embedded.failed, close };
}

async function connect(uri: string, onCommand: CommandListener | undefined): Promise<Connection> {
  const connection = createConnection(uri, {
    autoCreate: false,
    autoIndex: false,
    promoteBuffers: true,
    monitorCommands: onCommand !== undefined,
  });
  await connection.asPromise();
  if (onCommand !== undefined) connection.getClient().on('commandStarted', onCommand);
  return connection;
}
