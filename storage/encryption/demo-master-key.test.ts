import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoMasterKey } from './demo-master-key.js';
import { environmentKeyProvider } from './environment-key-provider.js';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'demo-key-'));
});
afterEach(() => rm(directory, { recursive: true }));

describe("the demo's master key", () => {
  it('is made once, for its owner alone', async () => {
    const dataDir = join(directory, 'data');
    const key = await demoMasterKey(dataDir);
    expect(await demoMasterKey(dataDir)).toBe(key);
    expect(() => environmentKeyProvider({ current: key })).not.toThrow();
    const { mode } = await stat(join(dataDir, 'master.key'));
    expect(mode & 0o777).toBe(0o600);
  });

  it('is not made where it cannot be kept', async () => {
    await expect(demoMasterKey('/dev/null/data')).rejects.toThrow('ENOTDIR');
  });
});
