import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];

export interface JestRun {
  readonly root: string;
  readonly tests: readonly string[];
  readonly options: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** Milliseconds after which it is ended. */
  readonly limit: number;
}

/**
 * Runs test files with the configuration of this folder, with a folder of their own for what they leave behind. What the run ended with;
 * undefined where it was ended at its limit.
 */
export async function runJest({
  root,
  tests,
  options,
  environment,
  limit,
}: JestRun): Promise<number | undefined> {
  const left = await mkdtemp(join(tmpdir(), 'mutation-'));
  try {
    return await new Promise((resolve, reject) => {
      const jest = join(root, 'node_modules/jest/bin/jest.js');
      const config = join(root, 'testing/mutation/jest.config.js');
      const paths = tests.map((test) => join(root, test));
      const given = [...flags, jest, '--config', config, ...options, '--runTestsByPath', ...paths];
      const child = spawn(process.execPath, given, {
        cwd: root,
        env: { ...process.env, ...environment, TMPDIR: left },
        stdio: 'ignore',
        timeout: limit,
        killSignal: 'SIGKILL',
      });
      child.once('error', reject);
      child.once('close', (code) => {
        resolve(code ?? undefined);
      });
    });
  } finally {
    await rm(left, { recursive: true, force: true });
  }
}
