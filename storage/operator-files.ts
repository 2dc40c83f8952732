import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { OperatorFiles } from '../core/privacy/retention/world.js';

/** Where the files of one tenant are, in the data directory. */
export const operatorFilesIn = (dataDir: string) => ({
  exportOf: (tenantId: string): string => join(dataDir, 'exports', `${fileNameOf(tenantId)}.zip`),
  certificateOf: (tenantId: string): string => join(dataDir, 'certificates', `${fileNameOf(tenantId)}.json`),
});

/** An id that an operator chose is no path. */
const fileNameOf = (tenantId: string): string => encodeURIComponent(tenantId).replaceAll('.', '%2E');

/** Files for the operator in the data directory, which nobody else on the machine may read. */
export function operatorFiles(dataDir: string): OperatorFiles {
  const places = operatorFilesIn(dataDir);
  return {
    keepExport: (tenantId, content) => writeWhole(places.exportOf(tenantId), content),
    removeExport: (tenantId) => rm(places.exportOf(tenantId), { force: true }),
    keepCertificate: (tenantId, text) => writeWhole(places.certificateOf(tenantId), text),
  };
}

/** A file of that name is there whole, or as it was. */
async function writeWhole(file: string, content: Buffer | string): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const part = `${file}.part`;
  await writeFile(part, content, { mode: 0o600 });
  await rename(part, file);
}
