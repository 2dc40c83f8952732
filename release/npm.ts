import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The whole tree with its facts is some megabytes of JSON. */
const MOST_BYTES = 64 * 1024 * 1024;

const root = fileURLToPath(new URL('../', import.meta.url));

/** What a command of npm prints in this project, whatever code it ends with: npm tells its findings by one. Empty where there is no npm. */
export const npm = (...args: readonly string[]): Promise<string> =>
  new Promise((resolve) => {
    execFile('npm', args, { cwd: root, maxBuffer: MOST_BYTES }, (_error, stdout) => {
      resolve(stdout);
    });
  });
