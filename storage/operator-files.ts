import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
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
    readExport: (tenantId) => readFile(places.exportOf(tenantId)),
    removeExport: (tenantId) => rm(places.exportOf(tenantId), { force: true }),
    async keepCertificate(tenantId, text) {
      await writeWhole(places.certificateOf(tenantId), [Buffer.from(text)]);
    },
  };
}

/** A file of that name is there whole, or as it was. */
async function writeWhole(
  file: string,
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<{ readonly bytes: number; readonly sha256: string }> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const part = `${file}.part`;
  const hash = createHash('sha256');
  let bytes = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const piece of content) {
      hash.update(piece);
      bytes += piece.length;
      yield piece;
    }
  }
  await pipeline(Readable.from(counted()), createWriteStream(part, { mode: 0o600 }));
  await rename(part, file);
  return { bytes, sha256: hash.digest('hex') };
}
