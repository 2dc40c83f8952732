import { programVersion } from '../program-version.js';
import { isOwnFile, programRoot } from './own-files.js';
import { openErrorReports, type ErrorReports } from './sentry.js';

/** Reports of errors of this program, as it runs here; undefined without an address, and then nothing of it is loaded. */
export async function openReports(dsn: string | undefined): Promise<ErrorReports | undefined> {
  if (dsn === undefined) return undefined;
  const { platform, version: node } = process;
  return openErrorReports(dsn, {
    version: programVersion(),
    platform,
    node,
    root: programRoot,
    isOurs: isOwnFile,
  });
}
