import { setTimeout } from 'node:timers/promises';
import { logFault } from '../log-fault.js';
import type { Log } from '../log.js';
import type { Job, RegisteredJob } from './job.js';

/** How long a stop waits for jobs and alarms that hang, such as on a platform. */
export const DRAIN_MS = 10_000;

/** The jobs do not fit: a fault of the program, or a database that a newer program has used. The program must not start. */
export class JobError extends Error {
  override readonly name = 'JobError';
}

/** Every job the coach does by the clock. */
export interface JobRegistry {
  readonly jobs: readonly RegisteredJob[];
  /**
   * Does every job once: a crash may have cut one short, a new version may plan otherwise, and the days go on while nothing
   * runs. One that fails is logged, and keeps no other from its turn.
   */
  catchUp(): Promise<void>;
  /** Lets no job begin any more, has those under way end soon, and waits for them, ten seconds at the most. */
  stop(): Promise<void>;
}

/** Throws `JobError` for two jobs of one name, and for one that nobody does. */
export function createJobRegistry(needs: { readonly log: Log }, all: readonly Job[]): JobRegistry {
  checkJobs(all);
  const stopping = new AbortController();
  const underWay = new Map<string, Promise<void>>();
  const once = ({ name, run }: Job): Promise<void> => {
    if (stopping.signal.aborted) return Promise.resolve();
    const running = underWay.get(name) ?? run(stopping.signal).finally(() => underWay.delete(name));
    underWay.set(name, running);
    return running;
  };
  const jobs = all.map((job) => ({ name: job.name, every: job.every, run: () => once(job) }));
  return {
    jobs,
    async catchUp() {
      for (const { name, run } of jobs) await logFault(needs, { job: name }, 'a job failed', run);
    },
    async stop() {
      stopping.abort();
      const over = Promise.allSettled(underWay.values());
      await Promise.race([over, setTimeout(DRAIN_MS, undefined, { ref: false })]);
    },
  };
}

function checkJobs(all: readonly Job[]): void {
  const names = all.map(({ name }) => name);
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  if (twice.length > 0) throw new JobError(`There are two jobs of one name: ${twice.join(', ')}`);
  // The compiler sees to it where a job is written; not where one is put together.
  const idle = all.filter(({ run }) => typeof run !== 'function').map(({ name }) => name);
  if (idle.length > 0) throw new JobError(`Nothing does the jobs ${idle.join(', ')}`);
}

/** Throws `JobError` where a job lies in the database that nothing here does: it would lie there for ever, and nobody know. */
export function checkStored(stored: readonly string[], known: readonly string[]): void {
  const unknown = stored.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new JobError(
      `Jobs are stored that this program does not know: ${unknown.join(', ')}. A newer version stored them: start that one`,
    );
}
