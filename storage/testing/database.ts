import { openTestDatabase as openDatabase } from '@pro-parents-coach/embedded-store/testing';
import mongoose from 'mongoose';
import { vaultRecordsOf } from '../vault/open-vault.js';
import type { VaultRecords } from '../vault/records.js';

/** A database of a test's own. */
export interface TestDatabase {
  /** A connection string that names the database. */
  readonly uri: string;
  /** Where the files of an embedded store lie, and nothing of MongoDB's. */
  readonly directory: string;
  /** Opens the vault of its keys, which is of its own as well; closed with the database where it was not before. */
  readonly vault: () => Promise<VaultRecords>;
  /** Drops the database and leaves nothing behind. Close your own connections first. */
  close(): Promise<void>;
}

/** Makes an empty database: on the MongoDB of `MONGODB_URI` where that is set, else in an embedded store. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const database = await openDatabase();
  const { uri, directory } = database;
  if (!process.env['MONGODB_URI'])
    return { ...database, vault: () => vaultRecordsOf({ dataDir: directory }) };
  const vaults: VaultRecords[] = [];
  const vault = async () => {
    const opened = await vaultRecordsOf({ dataDir: '', mongodbUri: uri });
    vaults.push(opened);
    return opened;
  };
  const close = async () => {
    await Promise.all(vaults.map((opened) => opened.close()));
    await dropKeys(uri);
    await database.close();
  };
  return { uri, directory, vault, close };
}

async function dropKeys(uri: string): Promise<void> {
  const connection = await mongoose.createConnection(uri).asPromise();
  await connection.useDb(`${connection.name}-keys`).dropDatabase();
  await connection.close();
}
