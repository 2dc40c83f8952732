import { fork } from 'node:child_process';
import { once as emitted } from 'node:events';
import { z } from 'zod';
import { modestHeap } from '../../build/modest-heap.js';
import { once } from '../../core/once.js';
import { builtFile } from '../built-file.js';

/** A helper of the bench in a process of its own, with which one speaks in turns. */
export interface Helper {
  /** Its next word, as one expects it. */
  hears<T>(schema: z.ZodType<T>): Promise<T>;
  tells(what: unknown): void;
  stop(): Promise<void>;
}

/** Starts a file, of this folder where only its name is given. It ends with this process, whatever becomes of that. */
export const startHelper = (file: string | URL): Helper =>
  startWith(new URL(file, import.meta.url), ['--import', 'tsx/esm']);

/** The same, as users run the program: built, and with the heap that the service has. */
export const startBuilt = async (file: string): Promise<Helper> =>
  startWith(await built(file), [modestHeap('service')]);

/** One that is started again is not built again. */
const built = once(
  (file: string) => file,
  (file) => builtFile(new URL(file, import.meta.url)),
);

function startWith(file: string | URL, execArgv: readonly string[]): Helper {
  const child = fork(file, { execArgv: [...execArgv], serialization: 'json' });
  const exited = emitted(child, 'exit');
  const died = exited.then(() => Promise.reject(new Error(`${String(file)} ended`)));
  died.catch(() => undefined);
  return {
    hears: async (schema) => schema.parse((await Promise.race([emitted(child, 'message'), died]))[0]),
    tells: (what) => void child.send(z.record(z.string(), z.unknown()).parse(what)),
    async stop() {
      child.kill();
      await exited;
    },
  };
}
