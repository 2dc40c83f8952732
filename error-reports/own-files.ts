import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the program. */
export const programRoot = dirname(dirname(fileURLToPath(import.meta.url)));

/** A path as our files have: small letters, no way up, nothing installed. */
const OWN_PATH = /^(?!node_modules\/)(?:[a-z0-9-]+\/)*[a-z0-9.-]+\.ts$/;

/** Whether the program has such a file of its own; it is told by its path from the root. */
export const isOwnFile = (path: string): boolean =>
  OWN_PATH.test(path) && existsSync(join(programRoot, path));
