import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { batchesOf } from '../../batches.js';
import { readFirstSheet } from './first-sheet.js';
import { ZipError } from './zip.js';

/** How many lines are handed over at a time. */
const AT_ONCE = 500;

const dataSchema = z.object({
  file: z.instanceof(Uint8Array),
  parts: z.array(
    z.object({
      name: z.string(),
      packed: z.number(),
      unpacked: z.number(),
      offset: z.number(),
      isDeflated: z.boolean(),
    }),
  ),
});

/** What runs in the thread in which a workbook is read. */
async function run(): Promise<void> {
  const { file, parts } = dataSchema.parse(workerData);
  try {
    const lines = await readFirstSheet(Buffer.from(file.buffer, file.byteOffset, file.byteLength), parts);
    for (const batch of batchesOf(lines, AT_ONCE)) parentPort?.postMessage({ lines: batch });
    parentPort?.postMessage({ isDone: true });
  } catch (error) {
    // What the reader itself says would quote the file.
    parentPort?.postMessage({ fault: error instanceof ZipError ? error.fault : 'damaged' });
  }
}

await run();
