import { fork } from 'node:child_process';
import { once } from 'node:events';
import { z } from 'zod';

/** A helper of the bench in a process of its own, with which one speaks in turns. */
export interface Helper {
  /** Its next word, as one expects it. */
  hears<T>(schema: z.ZodType<T>): Promise<T>;
  tells(what: unknown): void;
  stop(): Promise<void>;
}

/** Starts a file, of this folder where only its name is given. It ends with this process, whatever becomes of that. */
export function startHelper(file: string | URL): Helper {
  const child = fork(new URL(file, import.meta.url), {
    execArgv: ['--import', 'tsx/esm'],
    serialization: 'json',
  });
  const exited = once(child, 'exit');
  const died = exited.then(() => Promise.reject(new Error(`${String(file)} ended`)));
  died.catch(() => undefined);
  return {
    hears: async (schema) => schema.parse((await Promise.race([once(child, 'message'), died]))[0]),
    tells: (what) => void child.send(z.record(z.string(), z.unknown()).parse(what)),
    async stop() {
      child.kill();
      await exited;
    },
  };
}
