import { randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { rm } from 'node:fs/promises';
import type { ListenOptions, Server } from 'node:net';
import { join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { USER } from './auth.js';
import { writeBackup } from './backup.js';
import { Engine } from './engine/engine.js';
import { StoreError } from './errors.js';
import { createWireServer } from './server.js';

/** How to start an embedded store. */
export interface EmbeddedStoreOptions {
  /** Where it keeps its files, and nobody else keeps any. Made if it is not there; only its owner may enter it. */
  readonly directory: string;
  /**
   * `unix`: a socket in the directory that only its owner may open. `tcp`: a random port of the loopback address and a
   * random password. Without it `unix`, or `tcp` on Windows and where the path is too long for a socket.
   */
  readonly socket?: 'unix' | 'tcp';
  /** The database that the URI names. */
  readonly database?: string;
}

/** A running store. */
export interface EmbeddedStore {
  /** A connection string for any MongoDB driver. It may hold a password: it belongs in no log. */
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

/** Longer paths do not fit the address of a unix socket on every system. */
const MAX_SOCKET_PATH = 100;

/** Opens the store of a directory and serves it. Rejects with `StoreError`, which tells the operator what to do. */
export async function startEmbeddedStore(options: EmbeddedStoreOptions): Promise<EmbeddedStore> {
  const events = new EventEmitter<{ failed: [StoreError] }>();
  const failed = new Promise<StoreError>((resolve) => events.once('failed', resolve));
  const engine = await Engine.open(options.directory, (error) => events.emit('failed', error));
  const address = addressOf(options);
  const wire = createWireServer({ engine, password: address.password });
  try {
    await listen(wire.server, address.listen);
  } catch (cause) {
    await engine.close();
    throw new StoreError('store-unavailable', { cause });
  }
  let stopped: Promise<void> | undefined;
  const stop = () => (stopped ??= wire.close().then(() => engine.close()));
  return {
    uri: address.uri(wire.server, options.database ?? 'main'),
    failed: stopAfter(failed, stop),
    examined: () => engine.counter.examined,
    backup: (file) => writeBackup(engine.entries(), file),
    stop,
  };
}

/** The clients whose writes failed are told so before their connections end. */
async function stopAfter(failed: Promise<StoreError>, stop: () => Promise<void>): Promise<StoreError> {
  const error = await failed;
  await setImmediate();
  await stop();
  return error;
}

interface Address {
  readonly listen: ListenOptions;
  readonly password: string | undefined;
  readonly uri: (server: Server, database: string) => string;
}

function addressOf({ directory, socket }: EmbeddedStoreOptions): Address {
  const path = join(resolve(directory), 'store.sock');
  const fits = process.platform !== 'win32' && Buffer.byteLength(path) <= MAX_SOCKET_PATH;
  return (socket ?? (fits ? 'unix' : 'tcp')) === 'unix' ? unixAddress(path) : tcpAddress();
}

function unixAddress(path: string): Address {
  return {
    listen: { path },
    password: undefined,
    uri: (_server, database) => `mongodb://${encodeURIComponent(path)}/${database}`,
  };
}

function tcpAddress(): Address {
  const password = randomBytes(24).toString('hex');
  return {
    listen: { host: '127.0.0.1', port: 0 },
    password,
    uri: (server, database) => {
      const address = server.address();
      const port = typeof address === 'object' ? address?.port : undefined;
      const credential = `${USER}:${password}@127.0.0.1:${String(port)}`;
      return `mongodb://${credential}/${database}?authMechanism=PLAIN&authSource=$external`;
    },
  };
}

/** Starts listening. A socket that a killed process left behind is in the way, and nobody else's: the store is ours. */
async function listen(server: Server, options: ListenOptions): Promise<void> {
  if (options.path !== undefined) await rm(options.path, { force: true });
  await new Promise<void>((resolve, reject) => {
    const mask = process.umask(0o177);
    server.once('error', reject);
    server.listen(options, resolve);
    process.umask(mask);
  });
}
