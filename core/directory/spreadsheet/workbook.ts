import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import type { Problem } from '../../problem.js';
import { MOST_MEMORY, MOST_PARTS, MOST_SECONDS, MOST_UNPACKED } from './limits.js';
import { UnfitTable, type Line } from './line.js';
import { listZip, ZipError, type ZipFault, type ZipPart } from './zip.js';

const messageSchema = z.union([
  z.object({ lines: z.array(z.object({ record: z.array(z.string()), line: z.number() })) }),
  z.object({ fault: z.enum(['too-large', 'damaged', 'locked']) }),
  z.object({ isDone: z.literal(true) }),
]);

const problems: Readonly<Record<ZipFault, Problem>> = {
  'too-large': { code: 'upload-too-large' },
  damaged: { code: 'workbook-unreadable' },
  locked: { code: 'workbook-locked' },
};

const sheetName = /^xl\/worksheets\/[^/]+\.xml$/;

/** An Excel workbook that may be read. */
export interface Workbook {
  /** Its first sheet. Throws `UnfitTable` where it cannot be read. */
  lines(): AsyncGenerator<Line>;
  readonly hasMoreSheets: boolean;
}

/** Looks at what a workbook says is in it, before any of it is unpacked. Throws `UnfitTable` where it is none, or too large. */
export function openWorkbook(file: Buffer): Workbook {
  const parts = list(file);
  const sheets = parts.filter(({ name }) => sheetName.test(name));
  if (sheets.length === 0) throw new UnfitTable(problems.damaged);
  return { hasMoreSheets: sheets.length > 1, lines: () => sheetLines(file, parts) };
}

function list(file: Buffer): ZipPart[] {
  try {
    return listZip(file, { unpacked: MOST_UNPACKED, parts: MOST_PARTS });
  } catch (error) {
    throw error instanceof ZipError ? new UnfitTable(problems[error.fault]) : error;
  }
}

/** Reads in a thread of its own, bounded in time and memory: whatever is in the file, others are served meanwhile. */
async function* sheetLines(file: Buffer, parts: readonly ZipPart[]): AsyncGenerator<Line> {
  const worker = startWorker(file, parts);
  const signal = AbortSignal.timeout(MOST_SECONDS * 1000);
  try {
    for await (const [message] of on(worker, 'message', { signal, close: ['exit'] })) {
      const said = messageSchema.parse(message);
      if ('isDone' in said) return;
      if ('fault' in said) throw new UnfitTable(problems[said.fault]);
      yield* said.lines;
    }
    throw new UnfitTable(problems.damaged);
  } catch (error) {
    throw isTooMuch(error) ? new UnfitTable(problems['too-large']) : error;
  } finally {
    await worker.terminate();
  }
}

/** A thread begins as plain JavaScript, and has to learn to read ours. */
const begin = `
  import(${JSON.stringify(import.meta.resolve('tsx/esm/api'))}).then(({ register }) => {
    register();
    return import(${JSON.stringify(new URL('./workbook-worker.ts', import.meta.url).href)});
  });`;

const startWorker = (file: Buffer, parts: readonly ZipPart[]): Worker =>
  new Worker(begin, {
    eval: true,
    execArgv: [],
    workerData: { file, parts },
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
  });

const tooMuchSchema = z.union([
  z.looseObject({ name: z.literal('AbortError') }),
  z.looseObject({ code: z.literal('ERR_WORKER_OUT_OF_MEMORY') }),
]);

/** It took too long, or too much memory. */
const isTooMuch = (error: unknown): boolean => tooMuchSchema.safeParse(error).success;
