import { setTimeout as pause } from 'node:timers/promises';
import { withProgram } from '../program.js';
import type { Row } from '../row.js';

const MOST_MB = 250;
/** Until then everything that a start puts off is done. */
const IDLE_MS = 20_000;

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
