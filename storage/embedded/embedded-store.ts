import { EventEmitter } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { findAddress, listenIn, uriOf } from './address.js';
import { writeBackup } from './backup.js';
import { Engine } from './engine/engine.js';
import { StoreError } from './errors.js';
import { createWireServer } from './server.js';

/** How to start an embedded store. */
export interface EmbeddedStoreOptions {
  /** Where it keeps its files, and nobody else keeps any. Made if it is not there; only its owner may enter it. */
  readonly directory: string;
  /** The database that the URI names. */
  readonly database?: string;
}

/** A running store. */
export interface EmbeddedStore {
  /** A connection string for any MongoDB driver, of use to processes of the same owner alone. */
  readonly uri: string;
  /** Resolves when a write failed to reach the disk and the server has stopped for that; pends otherwise. */
  readonly failed: Promise<StoreError>;
  /** Writes all that is stored at this moment to a new file, while the store goes on. */
  backup(file: string): Promise<void>;
  /** How many documents the commands have read since the start, to find those that were asked for. */
  examined(): number;
  /** Ends all connections and gives the directory free. */
  stop(): Promise<void>;
}

/** Opens the store of a directory and serves it. Rejects with `StoreError`, which tells the operator what to do. */
export async function startEmbeddedStore(options: EmbeddedStoreOptions): Promise<EmbeddedStore> {
  const events = new EventEmitter<{ failed: [StoreError] }>();
  const failed = new Promise<StoreError>((resolve) => events.once('failed', resolve));
  const engine = await Engine.open(options.directory, (error) => events.emit('failed', error));
  const wire = createWireServer(engine);
  const address = await listenIn(options.directory, wire.server).catch(async (cause: unknown) => {
    await wire.close();
    await engine.close();
    throw new StoreError('store-unavailable', { cause });
  });
  let stopped: Promise<void> | undefined;
  // The directory is free last: until then nobody else may remove an address there, or leave one.
  const stop = () =>
    (stopped ??= wire
      .close()
      .then(address.remove)
      .finally(() => engine.close()));
  return {
    uri: uriOf(address.path, databaseOf(options)),
    failed: stopAfter(failed, stop),
    examined: () => engine.counter.examined,
    backup: (file) => writeBackup(engine.entries(), file),
    stop,
  };
}

/** The connection string of a store that another process has open; undefined where none answers. */
export async function findEmbeddedStore(options: EmbeddedStoreOptions): Promise<string | undefined> {
  const path = await findAddress(options.directory);
  return path === undefined ? undefined : uriOf(path, databaseOf(options));
}

const databaseOf = ({ database = 'main' }: EmbeddedStoreOptions): string => database;

/** The clients whose writes failed are told so before their connections end. */
async function stopAfter(failed: Promise<StoreError>, stop: () => Promise<void>): Promise<StoreError> {
  const error = await failed;
  await setImmediate();
  await stop();
  return error;
}
