import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mongo } from 'mongoose';
import { startEmbeddedStore } from '../embedded-store.js';

/** A database of a test's own. */
export interface TestDatabase {
  /** A connection string that names the database. */
  readonly uri: string;
  /** A folder that goes with it. */
  readonly directory: string;
  /** Drops the database and leaves nothing behind. Close your own connections first. */
  readonly close: () => Promise<void>;
}

/** Makes an empty database: on the MongoDB of `MONGODB_URI` where that is set, else in an embedded store. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const server = process.env['MONGODB_URI'];
  const directory = await mkdtemp(join(tmpdir(), 'store-'));
  const { uri, end } = server ? openOn(server) : await openEmbedded(directory);
  const close = async () => {
    await end();
    await rm(directory, { recursive: true });
  };
  return { uri, directory, close };
}

interface Opened {
  readonly uri: string;
  readonly end: () => Promise<void>;
}

async function openEmbedded(directory: string): Promise<Opened> {
  const store = await startEmbeddedStore({ directory: join(directory, 'store'), database: 'test' });
  return { uri: store.uri, end: () => store.stop() };
}

function openOn(server: string): Opened {
  const uri = server.replace(/^(mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/[^?]*)?/, `$1/test-${randomUUID()}`);
  const end = async () => {
    const client = await mongo.MongoClient.connect(uri);
    await client.db().dropDatabase();
    await client.close();
  };
  return { uri, end };
}
