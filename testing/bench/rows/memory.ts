import { setTimeout as pause } from 'node:timers/promises';
import { withProgram } from '../program.js';
import type { Row } from '../row.js';

const MOST_MB = 250;
/** By then all that a start puts off is done, and the engine has given back what it left, which it does where nothing happens for half a minute. */
const IDLE_MS = 60_000;

/** What the demo takes of memory while nobody does anything, npm itself included. */
export const memory: Row = {
  title: 'the idle demo',
  async measure() {
    const megabytes = await withProgram(async (program) => {
      await pause(IDLE_MS);
      return program.memory();
    });
    return [
      {
        what: 'the idle demo, whole process tree',
        measured: `${megabytes.toFixed(0)} MB`,
        wanted: `at most ${MOST_MB} MB`,
        isReached: megabytes <= MOST_MB,
      },
    ];
  },
};
