import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** How a command ended, and what a person saw of it. */
export interface CoachRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `coach` as a person does, in a process of its own, and waits for its end. */
export function runCoach(...args: readonly string[]): Promise<CoachRun> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      process.execPath,
      ['--import', 'tsx', 'cli/coach.ts', ...args],
      { cwd: root, env: { ...process.env, NODE_OPTIONS: '' } },
      (error, stdout, stderr) => {
        if (child.exitCode === null) reject(error ?? new Error('The command was killed'));
        else resolve({ code: child.exitCode, stdout, stderr });
      },
    );
  });
}
