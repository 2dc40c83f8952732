import { randomUUID } from 'node:crypto';
import { mkdir, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { doesNotApply, errorCodeOf, ok, wrong, type Finding } from './check.js';

const GIBIBYTE = 2 ** 30;
/** To compact the store is to write it once more beside itself; a small employer's is some hundred megabytes. */
const LEAST_FREE_BYTES = GIBIBYTE;

/** A folder in which files of this installation lie, by the setting that names it. */
export interface OwnFolder {
  readonly setting: string;
  readonly path: string;
}

/** Whether this process can write there. Leaves nothing behind but the folder. */
export async function writableFinding(folder: OwnFolder | undefined): Promise<Finding> {
  if (!folder) return nothingHere;
  const { setting, path } = folder;
  const file = join(path, `doctor-${randomUUID()}`);
  try {
    await mkdir(path, { recursive: true, mode: 0o700 });
    await writeFile(file, '');
    await rm(file);
    return ok(`${setting} can be written`);
  } catch (error) {
    const problem = `the folder that ${setting} names cannot be written (${errorCodeOf(error)})`;
    return wrong(problem, `give the account that runs the coach the folder, or name another in ${setting}`);
  }
}

/** How much room is left there. */
export async function roomFinding(folder: OwnFolder | undefined, bytesFree = bytesFreeAt): Promise<Finding> {
  if (!folder) return nothingHere;
  const free = await bytesFree(folder.path);
  const gibibytes = (free / GIBIBYTE).toFixed(1);
  if (free >= LEAST_FREE_BYTES) return ok(`${gibibytes} GiB free`);
  return wrong(
    `${gibibytes} GiB free on the disk of ${folder.setting}; at least 1 is needed`,
    'make room or move the folder to a larger disk: a full one stops the store',
  );
}

async function bytesFreeAt(path: string): Promise<number> {
  const { bavail, bsize } = await statfs(path);
  return bavail * bsize;
}

const nothingHere = doesNotApply('nothing is kept on this machine; watch the disk of the database server');
