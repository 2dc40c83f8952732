import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, cp, lstat, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { mongo } from 'mongoose';
import { type EmbeddedStore, findEmbeddedStore, startEmbeddedStore } from './index.js';
import { afterTest } from './testing/after-test.js';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'address-'));
  afterTest(() => rm(root, { recursive: true }));
});

async function start(directory: string): Promise<EmbeddedStore> {
  const store = await startEmbeddedStore({ directory });
  afterTest(() => store.stop());
  return store;
}

const find = (directory: string): Promise<string | undefined> => findEmbeddedStore({ directory });
const short = (): string => join(root, 'data');
const long = (): string => join(root, 'long'.repeat(30), 'data');
const socketOf = (uri: string): string => decodeURIComponent(uri.split('/')[2] ?? '');
const modeOf = async (path: string): Promise<string> => ((await stat(path)).mode & 0o777).toString(8);

async function ping(uri: string): Promise<unknown> {
  const client = await mongo.MongoClient.connect(uri);
  return client
    .db()
    .command({ ping: 1 })
    .finally(() => client.close());
}

/** Starts a store in a process of its own and kills it; gives where it listened. */
async function killed(directory: string): Promise<string> {
  const program = join(import.meta.dirname, 'testing/store-process.ts');
  const child = spawn(process.execPath, ['--import', 'tsx/esm', program, directory], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const [uri] = (await once(createInterface(child.stdout), 'line')) as [string];
  child.kill('SIGKILL');
  await once(child, 'exit');
  return socketOf(uri);
}

describe.each([
  ['short', short],
  ['too long for a socket', long],
])('a store whose path is %s', (_length, directory) => {
  it('is served, found by another process, and lets nobody but its owner in', async () => {
    const { uri } = await start(directory());
    expect(await find(directory())).toBe(uri);
    expect(await ping(uri)).toMatchObject({ ok: 1 });
    expect(Buffer.byteLength(socketOf(uri))).toBeLessThan(104);
    expect(await modeOf(directory())).toBe('700');
    expect(await modeOf(dirname(socketOf(uri)))).toBe('700');
    expect(await modeOf(socketOf(uri))).toBe('600');
    expect(await modeOf(join(directory(), 'store.address'))).toBe('600');
  });

  it('leaves no address behind', async () => {
    const store = await start(directory());
    await store.stop();
    expect(await find(directory())).toBeUndefined();
    await expect(lstat(socketOf(store.uri))).rejects.toThrow('ENOENT');
    if (directory === long) await expect(lstat(dirname(socketOf(store.uri)))).rejects.toThrow('ENOENT');
  });

  it('replaces what a killed process left, whom nobody finds any more', async () => {
    const left = await killed(directory());
    expect((await lstat(left)).isSocket()).toBe(true);
    expect(await find(directory())).toBeUndefined();
    const { uri } = await start(directory());
    expect(await ping(uri)).toMatchObject({ ok: 1 });
    if (socketOf(uri) !== left) await expect(lstat(dirname(left))).rejects.toThrow('ENOENT');
  });

  it('lets live whom it was copied from', async () => {
    const first = await start(directory());
    const copy = join(root, 'copy');
    await mkdir(copy);
    await cp(join(directory(), 'store.address'), join(copy, 'store.address'));
    const second = await start(copy);
    expect(await ping(first.uri)).toMatchObject({ ok: 1 });
    expect(socketOf(second.uri)).not.toBe(socketOf(first.uri));
  });
});

describe('an address', () => {
  it('is not believed where others may write in its folder', async () => {
    const directory = short();
    await start(directory);
    const open = join(root, 'open');
    await mkdir(open);
    const stranger = createServer((socket) => socket.destroy()).listen(join(open, 'store.sock'));
    afterTest(() => stranger.close());
    await once(stranger, 'listening');
    await writeFile(join(directory, 'store.address'), join(open, 'store.sock'));
    await chmod(open, 0o700);
    expect(await find(directory)).toContain(encodeURIComponent(open));
    await chmod(open, 0o722);
    expect(await find(directory)).toBeUndefined();
  });

  it('is of no use once its folder is gone', async () => {
    const directory = long();
    await killed(directory);
    const path = await readFile(join(directory, 'store.address'), 'utf8');
    await rm(dirname(path), { recursive: true });
    expect(await find(directory)).toBeUndefined();
    expect(await ping((await start(directory)).uri)).toMatchObject({ ok: 1 });
  });

  it('can be a pipe of Windows: the driver takes it for a path as it is', () => {
    const pipe = '\\\\.\\pipe\\0b5e-store.sock';
    const { options } = new mongo.MongoClient(`mongodb://${encodeURIComponent(pipe)}/test`);
    expect(options.hosts.map(({ socketPath }) => socketPath)).toEqual([pipe]);
  });
});
