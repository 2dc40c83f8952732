import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** A worker: the coach in a process of its own. */
export interface Worker {
  /** Resolves once it is at work; it may have sent something before. */
  readonly atWork: Promise<unknown>;
  /** Lets two minutes pass on its clock: longer than anyone holds a person or a nudge. */
  passTwoMinutes(): void;
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/** `given`: what `start-on-tuesday.ts` is given. */
export function startWorker(given: readonly string[], environment: Record<string, string>): Worker {
  const child = spawn(process.execPath, ['--import', 'tsx/esm', 'testing/start-on-tuesday.ts', ...given], {
    env: { ...process.env, ...environment, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const ended = exited.then(() => Promise.reject(new Error('A worker ended before it was at work')));
  const atWork = Promise.race([once(child.stdout, 'data'), ended]);
  atWork.catch(() => undefined);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await exited;
  };
  return {
    atWork,
    passTwoMinutes: () => child.kill('SIGUSR2'),
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  };
}
