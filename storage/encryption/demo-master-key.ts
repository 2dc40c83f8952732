import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The master key of a demo, in base64: read from `master.key` in the data directory, made there (mode 0600) on the
 * first start. A key that lies beside the data it protects is good for nothing but a demo.
 */
export async function demoMasterKey(dataDir: string): Promise<string> {
  const file = join(dataDir, 'master.key');
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  try {
    await writeFile(file, randomBytes(32).toString('base64'), { mode: 0o600, flag: 'wx', flush: true });
  } catch (error) {
    if (!isExistingFile(error)) throw error;
  }
  return readFile(file, 'utf8');
}

function isExistingFile(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'EEXIST';
}
