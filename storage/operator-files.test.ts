import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { operatorFiles, operatorFilesIn } from './operator-files.js';

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'operator-'));
});
afterEach(() => rm(dataDir, { recursive: true }));

async function* pieces(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield await Promise.resolve(Buffer.from(text));
}
const places = () => operatorFilesIn(dataDir);
const modeOf = async (path: string): Promise<number> => (await stat(path)).mode & 0o777;

describe('the export of a tenant', () => {
  it('is there whole, with its size and digest told, and goes when it is removed', async () => {
    const files = operatorFiles(dataDir);
    const kept = await files.keepExport('acme', pieces('one ', 'two'));
    const sha256 = createHash('sha256').update('one two').digest('hex');
    expect(kept).toEqual({ bytes: 7, sha256 });
    expect(Buffer.from(await files.readExport('acme')).toString()).toBe('one two');
    await files.removeExport('acme');
    await files.removeExport('acme');
    expect(await readdir(join(dataDir, 'exports'))).toEqual([]);
  });

  it('is as it was where another could not be written', async () => {
    const files = operatorFiles(dataDir);
    await files.keepExport('acme', pieces('whole'));
    async function* torn(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('half');
      await Promise.reject(new Error('the store is gone'));
    }
    await expect(files.keepExport('acme', torn())).rejects.toThrow('the store is gone');
    expect(await readFile(places().exportOf('acme'), 'utf8')).toBe('whole');
  });
});

describe('files for the operator', () => {
  it.each(['../../etc', '.', '..', 'a/b', 'Über & Söhne'])('of %j lie where all others lie', async (id) => {
    await operatorFiles(dataDir).keepCertificate(id, '{}');
    expect(await readdir(join(dataDir, 'certificates'))).toHaveLength(1);
    expect(dirname(places().certificateOf(id))).toBe(join(dataDir, 'certificates'));
  });

  // Windows keeps no such thing as a mode.
  if (process.platform !== 'win32')
    it('are read by nobody else on the machine', async () => {
      await operatorFiles(dataDir).keepCertificate('acme', '{}');
      expect(await modeOf(places().certificateOf('acme'))).toBe(0o600);
      expect(await modeOf(join(dataDir, 'certificates'))).toBe(0o700);
    });
});
