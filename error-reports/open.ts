import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { isOwnFile, programRoot } from './own-files.js';
import { openErrorReports, type ErrorReports } from './sentry.js';

/** Reports of errors of this program, as it runs here; undefined without an address, and then nothing of it is loaded. */
export async function openReports(dsn: string | undefined): Promise<ErrorReports | undefined> {
  if (dsn === undefined) return undefined;
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile(join(programRoot, 'package.json'), 'utf8')));
  const { platform, version: node } = process;
  return openErrorReports(dsn, { version, platform, node, root: programRoot, isOurs: isOwnFile });
}
