import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../free-port.js';

/** The program as a user starts it, in a folder of its own. */
export interface RunningProgram {
  readonly url: string;
  /** For commands that are to find its store. */
  readonly environment: Readonly<Record<string, string>>;
  /** Milliseconds from the command to the first answer of `/healthz`. */
  readonly startedAfter: number;
  /** Resolves once nothing is missing to it. */
  atWork(): Promise<void>;
  /** Of the whole process tree, in megabytes. */
  memory(): Promise<number>;
}

interface Stoppable {
  stop(): Promise<void>;
}

const POLL_MS = 10;
const LOOK_MS = 250;
const root = join(import.meta.dirname, '../..');

/** Runs a command of the coach to its end: how much memory it took at the most, in megabytes. Throws where it fails. */
export async function runCommand(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<number> {
  const child = begin(['run', '--silent', 'coach', '--', ...args], environment);
  let most = 0;
  const looking = setInterval(
    () => void memoryOf(child.pid ?? 0).then((megabytes) => (most = Math.max(most, megabytes))),
    LOOK_MS,
  );
  const [code] = (await once(child, 'exit')) as [number | null];
  clearInterval(looking);
  if (code !== 0) throw new Error(`coach ${args.join(' ')} ended with ${String(code)}`);
  return most;
}

/** Does something with `npm start`, the demo, which is stopped whatever comes of it. */
export async function withProgram<T>(work: (program: RunningProgram) => Promise<T>): Promise<T> {
  const program = await startProgram();
  return work(program).finally(() => program.stop());
}

async function startProgram(): Promise<RunningProgram & Stoppable> {
  const dataDir = await mkdtemp(join(tmpdir(), 'coach-bench-'));
  const port = String(await freePort());
  const url = `http://127.0.0.1:${port}`;
  const since = performance.now();
  const environment = { PORT: port, DATA_DIR: dataDir, LOG_LEVEL: 'silent' };
  const child = begin(['start'], environment);
  const exited = once(child, 'exit');
  let isOver = false;
  void exited.then(() => (isOver = true));
  const answers = async (path: string): Promise<void> => {
    while (!(await isOk(`${url}${path}`))) {
      if (isOver) throw new Error('npm start ended before it answered');
      await pause(POLL_MS);
    }
  };
  await answers('/healthz');
  return {
    url,
    environment,
    startedAfter: performance.now() - since,
    atWork: () => answers('/readyz'),
    memory: () => memoryOf(child.pid ?? 0),
    async stop() {
      // To all of them: npm does not always hand a signal on.
      for (const pid of await treeOf(child.pid ?? 0)) signal(pid);
      await exited;
      await rm(dataDir, { recursive: true });
    },
  };
}

const begin = (args: readonly string[], environment: Readonly<Record<string, string>>) =>
  spawn('npm', args, {
    cwd: root,
    env: { ...process.env, ...environment, NODE_OPTIONS: '' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });

function signal(pid: number): void {
  try {
    process.kill(pid, 'SIGTERM');
  } catch (error) {
    // It ended with the one before it.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

/** Whether it answers that all is well; not where nobody listens. */
export const isOk = (url: string): Promise<boolean> =>
  fetch(url).then(
    async (response) => {
      await response.arrayBuffer();
      return response.ok;
    },
    () => false,
  );

/** A process and all that it started, as Linux lists them. */
async function treeOf(root: number): Promise<number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const parents = new Map<number, number>();
  for (const pid of pids) {
    const parent = /^PPid:\s+(\d+)/m.exec(await statusOf(Number(pid)))?.[1];
    if (parent !== undefined) parents.set(Number(pid), Number(parent));
  }
  const tree = [root];
  for (const pid of tree)
    tree.push(...[...parents].filter(([, parent]) => parent === pid).map(([child]) => child));
  return tree;
}

async function memoryOf(root: number): Promise<number> {
  let kilobytes = 0;
  for (const pid of await treeOf(root))
    kilobytes += Number(/^VmRSS:\s+(\d+)/m.exec(await statusOf(pid))?.[1] ?? 0);
  return kilobytes / 1024;
}

/** Nothing of one that has ended. */
const statusOf = (pid: number): Promise<string> => readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
