import { execFile } from 'node:child_process';
import { mkdir, readdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { notRun, places } from './not-run.js';
import { root, type Page } from './pages.js';

/** What is this machine's own, and no part of a checkout. */
const own: readonly string[] = ['.env', '.data', '.git', 'apps'];

/** A folder that looks like a fresh checkout, and beside it one for each place that the documentation names. */
export async function makeCheckout(folder: string): Promise<void> {
  for (const place of Object.values(places)) if (!place.endsWith('.env')) await mkdir(join(folder, place));
  for (const name of await readdir(root))
    if (!own.includes(name)) await symlink(join(root, name), join(folder, places['/opt/coach'], name));
}

/** What a person would type who follows these pages from top to bottom, in one shell. */
export const scriptOf = (pages: readonly Page[], folder: string): string =>
  pages
    .flatMap(({ commands }) => commands)
    .flatMap((typed) => {
      const reason = notRun.find(({ command }) => command.test(typed));
      return reason ? (reason.instead ?? []) : typed;
    })
    .map((typed) =>
      Object.entries(places).reduce(
        (line, [place, here]) => line.replaceAll(place, join(folder, here)),
        typed,
      ),
    )
    .join('\n');

/** Runs it; rejects, with all that was printed, at the first command that fails. */
export async function runScript(
  script: string,
  folder: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<string> {
  const { PATH, HOME } = process.env;
  const { stdout } = await promisify(execFile)('bash', ['--norc', '-euxo', 'pipefail', '-c', script], {
    cwd: join(folder, places['/opt/coach']),
    env: { PATH, HOME, ...environment },
    maxBuffer: 2 ** 26,
  });
  return stdout;
}
