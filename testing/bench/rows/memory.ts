import { setTimeout as pause } from 'node:timers/promises';
import { startProgram } from '../program.js';
import type { Row } from '../row.js';

const MOST_MB = 250;
/** Until then everything that a start puts off is done. */
const IDLE_MS = 20_000;

/** What the demo takes of memory while nobody does anything, npm itself included. */
export const memory: Row = {
  title: 'the idle demo',
  async measure() {
    const program = await startProgram();
    await pause(IDLE_MS);
    const megabytes = await program.memory();
    await program.stop();
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
