import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { lstat, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { restoreEmbeddedStore, writeBackup } from '@pro-parents-coach/embedded-store';
import { openStore, type Store } from '../store.js';
import { vaultRecordsOf } from '../vault/open-vault.js';
import { silentLog, testKeyProvider } from '../testing/test-store.js';
import { backupStore, withStore } from './store-access.js';
import { afterTest } from '../../testing/after-test.js';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'access-'));
});
afterEach(() => rm(directory, { recursive: true }));

const vault = () => vaultRecordsOf({ dataDir: join(directory, 'vault') });
interface Opened {
  readonly store: Store;
  readonly close: () => Promise<void>;
}
async function open(name: string): Promise<Opened> {
  const dataDir = join(directory, name);
  const store = await openStore({ dataDir, vault, keyProvider: testKeyProvider, log: silentLog });
  return { store, close: afterTest(() => store.close()) };
}
const secretOf = (store: Store): Promise<string | undefined> => store.repositories.secrets.get('key');

describe('the store of an installation', () => {
  it('is reached through the running bot, and without it', async () => {
    const dataDir = join(directory, 'data');
    const readThere = () =>
      withStore({ dataDir }, async (mongodbUri) => {
        const store = await openStore({
          mongodbUri,
          dataDir,
          vault,
          keyProvider: testKeyProvider,
          log: silentLog,
        });
        return secretOf(store).finally(() => store.close());
      });
    const bot = await open('data');
    await bot.store.repositories.secrets.put('key', 'xoxb-1');
    expect(await readThere()).toBe('xoxb-1');
    await bot.close();
    expect(await readThere()).toBe('xoxb-1');
  });

  it('is the MongoDB that it names, and then none is made in the data directory', async () => {
    const there = (uri: string): Promise<string> => Promise.resolve(uri);
    const location = { mongodbUri: 'mongodb://db.example/coach', dataDir: join(directory, 'data') };
    expect(await withStore(location, there)).toBe(location.mongodbUri);
    expect(await readdir(directory)).toEqual([]);
  });

  it('is backed up while the bot runs, and restored', async () => {
    const file = join(directory, 'backup.gz');
    const bot = await open('data');
    await bot.store.repositories.secrets.put('key', 'xoxb-1');
    await backupStore(join(directory, 'data'), file);
    await bot.store.repositories.secrets.put('key', 'xoxb-2');
    await bot.close();
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    await restoreEmbeddedStore(file, join(directory, 'restored', 'store'));
    const restored = await open('restored');
    expect(await secretOf(restored.store)).toBe('xoxb-1');
  });

  it('is backed up to a new file alone, whatever lies in wait there', async () => {
    const dataDir = join(directory, 'data');
    const victim = join(directory, 'victim');
    await writeFile(victim, 'dear');
    const names = ['file', 'link', 'nowhere'].map((name) => join(directory, name));
    const [file = '', link = '', nowhere = ''] = names;
    await writeFile(file, 'dear');
    await symlink(victim, link);
    await symlink(join(directory, 'made by a link'), nowhere);
    for (const name of names)
      await expect(backupStore(dataDir, name)).rejects.toMatchObject({ code: 'backup-exists' });
    expect([await readFile(file, 'utf8'), await readFile(victim, 'utf8')]).toEqual(['dear', 'dear']);
    expect(await readdir(directory)).not.toContain('made by a link');
  });

  it('is not led astray by what was planted beside the file', async () => {
    const victim = join(directory, 'victim');
    await writeFile(victim, 'dear', { mode: 0o644 });
    const file = join(directory, 'backup.gz');
    await symlink(victim, `${file}.part`);
    await backupStore(join(directory, 'data'), file);
    expect(await readFile(victim, 'utf8')).toBe('dear');
    const written = await lstat(file);
    expect([written.isFile(), written.mode & 0o777, written.nlink]).toEqual([true, 0o600, 1]);
    expect((await readdir(directory)).filter((name) => name.endsWith('.part'))).toEqual(['backup.gz.part']);
  });

  it('is not backed up over what appears meanwhile', async () => {
    const file = join(directory, 'backup.gz');
    await writeFile(file, 'dear');
    const nothing = { async *[Symbol.asyncIterator]() {} };
    await expect(writeBackup(nothing, file)).rejects.toMatchObject({ code: 'EEXIST' });
    expect(await readFile(file, 'utf8')).toBe('dear');
    expect(await readdir(directory)).toEqual(['backup.gz']);
  });

  it('cannot be backed up to where no file can be', async () => {
    const file = join(directory, 'missing', 'backup.gz');
    await expect(backupStore(join(directory, 'data'), file)).rejects.toMatchObject({
      code: 'backup-unwritable',
    });
  });
});
