import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { readConfig } from '../config.js';
import { systemClock } from '../core/clock.js';
import { printCards } from '../demo/card-printer.js';
import { demoClock } from '../demo/demo-clock.js';
import { install } from '../demo/demo-playground.js';
import { demoTenant } from '../demo/demo-tenant.js';
import { setUpByTalking } from '../demo/set-up.js';
import { playTimeLapse } from '../demo/time-lapse.js';
import { createLog } from '../log.js';
import { openProgram } from '../main.js';
import { print } from './output.js';

/** `coach demo`: one journey from start to end in seconds, in a store of its own that is thrown away. */
export async function playDemo(): Promise<void> {
  const start = performance.now();
  const dataDir = await mkdtemp(join(tmpdir(), 'coach-demo-'));
  const clock = demoClock(demoTenant, systemClock.now());
  const program = await openProgram(
    readConfig({ PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'warn' }),
    clock,
    createLog('warn'),
  );
  try {
    if (!program.playground) throw new Error('The time-lapse runs in the demo only');
    const say = (what: string): void => print(`── ${what}\n`);
    printCards(program.playground, clock);
    await setUpByTalking(program, program.playground, say);
    await install(program.playground, program.playground.people, false);
    await program.begin();
    await program.caughtUp();
    const cards = await playTimeLapse(program, program.playground, clock, say);
    print(`${cards} cards delivered in ${((performance.now() - start) / 1000).toFixed(1)} seconds.`);
  } finally {
    await program.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
