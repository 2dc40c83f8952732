import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { lstat, mkdtemp, readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import { connect, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { z } from 'zod';

/** Longer paths do not fit the address of a unix socket on every system. */
const MAX_SOCKET_PATH = 100;

/** Drivers take a host that ends in `.sock` for the path of a socket. */
const SOCKET = 'store.sock';

/** A socket whose path would be too long in its directory has a folder of its own that begins so. */
const FOLDER = 'store-socket-';

/** Tells other processes of the same owner where the server of a directory listens. */
const addressFile = (store: string): string => join(store, 'store.address');

const isWindows = process.platform === 'win32';

/** The connection string of who listens there. */
export const uriOf = (path: string, database: string): string =>
  `mongodb://${encodeURIComponent(path)}/${database}`;

/** Where a server listens, and what removes the traces of that once it is closed. */
export interface Address {
  readonly path: string;
  readonly remove: () => Promise<void>;
}

/** Listens where only the owner of the directory can connect. Only for who has the store there open: what a killed one left goes. */
export async function listenIn(directory: string, server: Server): Promise<Address> {
  const store = resolve(directory);
  const left = await readAddress(store);
  if (left === undefined || !(await answers(left))) await removeAddress(store, left);
  const path = isWindows ? pipePath() : await socketPath(store);
  await listen(server, path);
  await writeFile(addressFile(store), path, { mode: 0o600 });
  return { path, remove: () => removeAddress(store, path) };
}

/** Where the process listens that has the store of a directory open; undefined where none answers. */
export async function findAddress(directory: string): Promise<string | undefined> {
  const path = await readAddress(resolve(directory));
  return path !== undefined && (await answers(path)) ? path : undefined;
}

async function socketPath(store: string): Promise<string> {
  await rm(join(store, SOCKET), { force: true });
  if (fits(join(store, SOCKET))) return join(store, SOCKET);
  const own = join(tmpdir(), FOLDER);
  const prefix = fits(join(`${own}XXXXXX`, SOCKET)) ? own : join('/tmp', FOLDER);
  return join(await mkdtemp(prefix), SOCKET);
}

const fits = (path: string): boolean => Buffer.byteLength(path) <= MAX_SOCKET_PATH;

/** Others may read from a pipe on Windows, not write to it; and nobody can have made one before whose name is new. */
const pipePath = (): string => `\\\\.\\pipe\\${randomUUID()}-${SOCKET}`;

async function listen(server: Server, path: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const mask = process.umask(0o177);
    server.once('error', reject);
    server.listen({ path }, resolve);
    process.umask(mask);
  });
}

const missing = z.looseObject({ code: z.literal('ENOENT') });

/** What the file says, where nobody but the owner of the store can have put a socket. */
async function readAddress(store: string): Promise<string | undefined> {
  try {
    const path = await readFile(addressFile(store), 'utf8');
    return isWindows || (await isOwn(dirname(path), store)) ? path : undefined;
  } catch (error) {
    if (!missing.safeParse(error).success) throw error;
    return undefined;
  }
}

/** Whether a folder belongs to the owner of the store, and no one else may write in it. */
async function isOwn(folder: string, store: string): Promise<boolean> {
  const [found, { uid }] = await Promise.all([lstat(folder), lstat(store)]);
  return found.isDirectory() && found.uid === uid && (found.mode & 0o022) === 0;
}

async function removeAddress(store: string, path: string | undefined): Promise<void> {
  await rm(addressFile(store), { force: true });
  if (path === undefined || isWindows || !basename(dirname(path)).startsWith(FOLDER)) return;
  await rm(path, { force: true });
  await rmdir(dirname(path));
}

async function answers(path: string): Promise<boolean> {
  const socket = connect(path);
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
