import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** How a command ended, and what a person saw of it. */
export interface CoachRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const toRun = (args: readonly string[]) => ['dist/coach.js', ...args];
const options = () => ({ cwd: root, env: { ...process.env, NODE_OPTIONS: '' } });

/** Runs `coach` as a person does, in a process of its own, and waits for its end. */
export function runCoach(...args: readonly string[]): Promise<CoachRun> {
  return new Promise((resolve, reject) => {
    const child = execFile(process.execPath, toRun(args), options(), (error, stdout, stderr) => {
      if (child.exitCode === null) reject(error ?? new Error('The command was killed'));
      else resolve({ code: child.exitCode, stdout, stderr });
    });
  });
}

/** A `coach` that is running. */
export interface RunningCoach {
  /** Waits until it has printed this, since the start. Rejects where it ends without. */
  printed(what: string): Promise<void>;
  /** Sends the signal and waits for its end; its exit code, and all it has printed. */
  end(signal: NodeJS.Signals): Promise<Pick<CoachRun, 'code' | 'stdout'>>;
}

/** Starts `coach` in a process of its own. End it whatever happens. */
export function startCoach(...args: readonly string[]): RunningCoach {
  const child = spawn(process.execPath, toRun(args), { ...options(), stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  let stdout = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  return {
    async printed(what) {
      while (!stdout.includes(what)) await nextOutput(child, exited, what);
    },
    async end(signal) {
      child.kill(signal);
      await exited;
      return { code: child.exitCode ?? -1, stdout };
    },
  };
}

async function nextOutput(child: ChildProcess, exited: Promise<unknown>, what: string): Promise<void> {
  if (!child.stdout) throw new Error('The command has no output');
  const ended = exited.then(() => Promise.reject(new Error(`The command ended without printing "${what}"`)));
  await Promise.race([once(child.stdout, 'data'), ended]);
}
