import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { startEmbeddedStore } from '../embedded/embedded-store.js';
import { vaultRecordsOf } from '../vault/open-vault.js';
import type { VaultRecords } from '../vault/records.js';

/** A database of a test's own. */
export interface TestDatabase {
  /** A connection string that names the database. */
  readonly uri: string;
  /** Opens the vault of its keys, which is of its own as well. */
  readonly vault: () => Promise<VaultRecords>;
  /** Drops the database and leaves nothing behind. Close your own connections first. */
  close(): Promise<void>;
}

/** Makes an empty database: on the MongoDB of `MONGODB_URI` where that is set, else in an embedded store. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const server = process.env['MONGODB_URI'];
  return server ? openOn(server) : openEmbedded();
}

async function openEmbedded(): Promise<TestDatabase> {
  const directory = await mkdtemp(join(tmpdir(), 'store-'));
  const store = await startEmbeddedStore({ directory: join(directory, 'store'), database: 'test' });
  const close = async () => {
    await store.stop();
    await rm(directory, { recursive: true });
  };
  return { uri: store.uri, vault: () => vaultRecordsOf({ dataDir: directory }), close };
}

function openOn(server: string): TestDatabase {
  const uri = server.replace(/^(mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/[^?]*)?/, `$1/test-${randomUUID()}`);
  const close = async () => {
    const connection = await mongoose.createConnection(uri).asPromise();
    await connection.dropDatabase();
    await connection.useDb(`${connection.name}-keys`).dropDatabase();
    await connection.close();
  };
  return { uri, vault: () => vaultRecordsOf({ dataDir: '', mongodbUri: uri }), close };
}
